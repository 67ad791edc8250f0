"""Server access logs are not delivered at once: AWS takes hours, and promises no more than its best effort.

https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html
"""

from moto.s3.models import S3Backend

NAME = "s3-access-logs-later"
REASON = "Every request writes an object, also those of the destruction itself: the log bucket can never be deleted."


def apply():
    S3Backend.log_incoming_request = lambda backend, request, bucket_name: None
