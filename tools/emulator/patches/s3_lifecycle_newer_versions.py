"""A lifecycle rule's NewerNoncurrentVersions comes back beside its NoncurrentDays."""

from moto.s3.models import FakeBucket
from moto.s3.responses import S3Response

NAME = "s3-lifecycle-newer-versions"
REASON = "The number is dropped, and the provider waits for it: applying a lifecycle configuration never finishes."


def apply():
    set_lifecycle, get_bucket_lifecycle = FakeBucket.set_lifecycle, S3Response.get_bucket_lifecycle

    def set_and_remember(bucket, rules):
        set_lifecycle(bucket, rules)
        for rule, asked in zip(bucket.rules, rules):
            rule.newer_versions = (asked.get("NoncurrentVersionExpiration") or {}).get("NewerNoncurrentVersions")

    def get_with_versions(response):
        serialize = response.serialized

        def add_versions(answer):
            for rule, said in zip(response.backend.get_bucket_lifecycle(response.bucket_name), answer.result["Rules"]):
                if getattr(rule, "newer_versions", None) and "NoncurrentVersionExpiration" in said:
                    said["NoncurrentVersionExpiration"]["NewerNoncurrentVersions"] = rule.newer_versions
            return serialize(answer)

        response.serialized = add_versions
        try:
            return get_bucket_lifecycle(response)
        finally:
            del response.serialized

    FakeBucket.set_lifecycle = set_and_remember
    S3Response.get_bucket_lifecycle = get_with_versions
