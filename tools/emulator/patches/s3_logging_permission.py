"""Whether a log bucket's policy lets the logging service in is read from every form of statement that AWS accepts."""

import json
from itertools import product
from types import SimpleNamespace

from moto.s3.models import FakeBucket

NAME = "s3-logging-permission"
REASON = 'The check fails on the principal "*", and overlooks a permission whose principal or resource stands in a list.'


def apply():
    permits = FakeBucket._log_permissions_enabled_policy

    def as_list(value):
        return value if isinstance(value, list) else [value]

    def simple(statement):
        principal = statement.get("Principal")
        services = as_list(principal.get("Service")) if isinstance(principal, dict) else [None]
        for service, resource in product(services, as_list(statement.get("Resource"))):
            yield {**statement, "Principal": {"Service": service}, "Resource": resource}

    def _log_permissions_enabled_policy(target_bucket, target_prefix):
        if not target_bucket.policy:
            return False
        statements = [form for said in as_list(json.loads(target_bucket.policy.decode())["Statement"]) for form in simple(said)]
        policy = json.dumps({"Statement": statements}).encode()
        bucket = SimpleNamespace(policy=policy, partition=target_bucket.partition, name=target_bucket.name)
        return permits(bucket, target_prefix)

    FakeBucket._log_permissions_enabled_policy = staticmethod(_log_permissions_enabled_policy)
