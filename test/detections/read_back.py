"""Everything that watches in an emulator, as AWS's API returns it: one JSON object.

    python read_back.py URL REGION
"""

import json
import sys

import boto3
from botocore.config import Config

URL, REGION = sys.argv[1:3]


def client(service):
    keys = {"aws_access_key_id": "emulator", "aws_secret_access_key": "emulator"}
    config = Config(retries={"total_max_attempts": 1})
    return boto3.client(service, endpoint_url=URL, region_name=REGION, config=config, **keys)


EVENTS, LOGS, CLOUDWATCH = client("events"), client("logs"), client("cloudwatch")


def every(service, operation, field, **arguments):
    for page in service.get_paginator(operation).paginate(**arguments):
        yield from page[field]


def rule(found):
    targets = EVENTS.list_targets_by_rule(Rule=found["Name"])["Targets"]
    return {
        "name": found["Name"],
        "state": found["State"],
        "pattern": json.loads(found["EventPattern"]),
        "targets": [
            {
                "arn": target["Arn"],
                "inputPaths": target["InputTransformer"]["InputPathsMap"],
                "inputTemplate": target["InputTransformer"]["InputTemplate"],
                "deadLetterArn": target["DeadLetterConfig"]["Arn"],
            }
            for target in targets
        ],
    }


def metric_filter(found):
    [transformation] = found["metricTransformations"]
    return {
        "name": found["filterName"],
        "logGroup": found["logGroupName"],
        "pattern": found["filterPattern"],
        "metric": transformation["metricName"],
        "namespace": transformation["metricNamespace"],
        "value": transformation["metricValue"],
        "default": transformation.get("defaultValue"),
        "dimensions": transformation.get("dimensions", {}),
    }


def alarm(found):
    return {
        "name": found["AlarmName"],
        "actions": found["AlarmActions"] if found["ActionsEnabled"] else [],
        "comparison": found["ComparisonOperator"],
        "threshold": found["Threshold"],
        "metric": found.get("MetricName"),
        "namespace": found.get("Namespace"),
        "dimensions": {dimension["Name"]: dimension["Value"] for dimension in found.get("Dimensions", [])},
        "period": found.get("Period"),
        "statistic": found.get("Statistic"),
        "missingData": found.get("TreatMissingData", "missing"),
        "queries": found.get("Metrics", []),
    }


def by_name(things):
    return sorted(things, key=lambda thing: thing["name"])


print(
    json.dumps(
        {
            "rules": by_name(rule(found) for found in every(EVENTS, "list_rules", "Rules")),
            "filters": by_name(metric_filter(found) for found in every(LOGS, "describe_metric_filters", "metricFilters")),
            "alarms": by_name(alarm(found) for found in every(CLOUDWATCH, "describe_alarms", "MetricAlarms")),
        },
        sort_keys=True,
    )
)
