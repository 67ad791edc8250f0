"""What there is in an emulator beside what a new account has, as JSON: `["bucket acme-logs", ...]`.

    python inventory.py URL REGION
"""

import json
import sys

import boto3
from botocore.config import Config

URL, REGION = sys.argv[1:3]
CONFIG = Config(retries={"total_max_attempts": 1}, s3={"addressing_style": "path"})


def client(service):
    keys = {"aws_access_key_id": "emulator", "aws_secret_access_key": "emulator"}
    return boto3.client(service, endpoint_url=URL, region_name=REGION, config=CONFIG, **keys)


def keys():
    kms = client("kms")
    for found in kms.list_keys()["Keys"]:
        key = kms.describe_key(KeyId=found["KeyId"])["KeyMetadata"]
        if key["KeyManager"] == "CUSTOMER" and key["KeyState"] != "PendingDeletion":
            yield key["KeyId"]


def default_vpcs(ec2):
    return {vpc["VpcId"] for vpc in ec2.describe_vpcs(Filters=[{"Name": "is-default", "Values": ["true"]}])["Vpcs"]}


def inventory():
    iam, ec2, logs = client("iam"), client("ec2"), client("logs")
    default = default_vpcs(ec2)
    yield "key", keys()
    yield "alias", (a["AliasName"] for a in client("kms").list_aliases()["Aliases"] if "alias/aws/" not in a["AliasName"])
    yield "bucket", (bucket["Name"] for bucket in client("s3").list_buckets()["Buckets"])
    yield "role", (role["RoleName"] for role in iam.list_roles()["Roles"])
    yield "policy", (policy["PolicyName"] for policy in iam.list_policies(Scope="Local")["Policies"])
    yield "VPC", (vpc["VpcId"] for vpc in ec2.describe_vpcs()["Vpcs"] if vpc["VpcId"] not in default)
    yield "subnet", (s["SubnetId"] for s in ec2.describe_subnets()["Subnets"] if s["VpcId"] not in default)
    yield "endpoint", (
        endpoint["VpcEndpointId"]
        for endpoint in ec2.describe_vpc_endpoints()["VpcEndpoints"]
        if endpoint["State"].lower() != "deleted"
    )
    yield "security group", (
        group["GroupId"] for group in ec2.describe_security_groups()["SecurityGroups"] if group.get("VpcId") not in default
    )
    yield "flow log", (log["FlowLogId"] for log in ec2.describe_flow_logs()["FlowLogs"])
    yield "log group", (group["logGroupName"] for group in logs.describe_log_groups()["logGroups"])
    yield "metric filter", (found["filterName"] for found in logs.describe_metric_filters()["metricFilters"])
    cloudwatch = client("cloudwatch")
    yield "alarm", (alarm["AlarmName"] for alarm in cloudwatch.describe_alarms()["MetricAlarms"])
    yield "dashboard", (found["DashboardName"] for found in cloudwatch.list_dashboards()["DashboardEntries"])
    yield "rule", (rule["Name"] for page in client("events").get_paginator("list_rules").paginate() for rule in page["Rules"])
    yield "topic", (topic["TopicArn"] for topic in client("sns").list_topics()["Topics"])
    yield "queue", client("sqs").list_queues().get("QueueUrls", [])
    yield "detector", client("guardduty").list_detectors()["DetectorIds"]
    logging = client("bedrock").get_model_invocation_logging_configuration()
    yield "logging of prompts", ["configuration"] if logging.get("loggingConfig") else []
    yield "trail", (trail["Name"] for trail in client("cloudtrail").describe_trails()["trailList"])


print(json.dumps(sorted(f"{kind} {name}" for kind, names in inventory() for name in names)))
