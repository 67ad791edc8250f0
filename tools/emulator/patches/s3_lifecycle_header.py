"""Lifecycle requests answer with the header `x-amz-transition-default-minimum-object-size`, as it was put."""

from urllib.parse import parse_qs, urlsplit

from moto.s3.responses import S3Response

NAME = "s3-lifecycle-header"
REASON = "The provider waits for the header to agree with its own: applying a lifecycle configuration never finishes."

HEADER = "x-amz-transition-default-minimum-object-size"
DEFAULT_SIZE = "all_storage_classes_128K"


def apply():
    answer = S3Response.bucket_response

    def bucket_response(response, request, full_url, headers):
        status, answer_headers, body = answer(response, request, full_url, headers)
        if status < 300 and "lifecycle" in parse_qs(urlsplit(full_url).query, keep_blank_values=True):
            bucket = response.backend.get_bucket(response.parse_bucket_name_from_url(request, full_url))
            if request.method == "PUT":
                bucket.minimum_transition_size = request.headers.get(HEADER, DEFAULT_SIZE)
            answer_headers[HEADER] = getattr(bucket, "minimum_transition_size", DEFAULT_SIZE)
        return status, answer_headers, body

    S3Response.bucket_response = bucket_response
