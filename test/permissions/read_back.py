"""Every policy in an emulator, and the names of what policies speak of, as AWS's API returns them: one JSON object.

    python read_back.py URL REGION
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


IAM, KMS, S3, EC2 = client("iam"), client("kms"), client("s3"), client("ec2")
SNS, SQS = client("sns"), client("sqs")


def every(service, operation, field, **arguments):
    for page in service.get_paginator(operation).paginate(**arguments):
        yield from page[field]


def document(policy):
    """boto3 decodes some policies and leaves others as they came."""
    return json.loads(policy) if isinstance(policy, str) else policy


def policy_document(arn):
    version = IAM.get_policy(PolicyArn=arn)["Policy"]["DefaultVersionId"]
    return document(IAM.get_policy_version(PolicyArn=arn, VersionId=version)["PolicyVersion"]["Document"])


def managed_policy(arn):
    return {"name": arn.rsplit("/", 1)[-1], "arn": arn, "document": policy_document(arn)}


def role(name):
    found = IAM.get_role(RoleName=name)["Role"]
    attached = every(IAM, "list_attached_role_policies", "AttachedPolicies", RoleName=name)
    inline = every(IAM, "list_role_policies", "PolicyNames", RoleName=name)
    boundary = found.get("PermissionsBoundary", {}).get("PermissionsBoundaryArn")
    return {
        "name": name,
        "arn": found["Arn"],
        "trust": document(found["AssumeRolePolicyDocument"]),
        "attached": [managed_policy(arn) for arn in sorted(policy["PolicyArn"] for policy in attached)],
        "inline": [
            {"name": policy, "document": document(IAM.get_role_policy(RoleName=name, PolicyName=policy)["PolicyDocument"])}
            for policy in sorted(inline)
        ],
        **({"boundary": managed_policy(boundary)} if boundary else {}),
    }


def keys():
    for alias in every(KMS, "list_aliases", "Aliases"):
        if alias["AliasName"].startswith("alias/aws/") or "TargetKeyId" not in alias:
            continue
        key = KMS.describe_key(KeyId=alias["TargetKeyId"])["KeyMetadata"]
        if key["KeyState"] == "PendingDeletion":
            continue
        policy = KMS.get_key_policy(KeyId=key["KeyId"], PolicyName="default")["Policy"]
        yield {"alias": alias["AliasName"], "arn": key["Arn"], "policy": document(policy)}


def bucket(name):
    try:
        policy = {"policy": document(S3.get_bucket_policy(Bucket=name)["Policy"])}
    except S3.exceptions.ClientError as refusal:
        if refusal.response["Error"]["Code"] != "NoSuchBucketPolicy":
            raise
        policy = {}
    return {"name": name, "arn": f"arn:aws:s3:::{name}", **policy}


def named(id_field, kind):
    tags = {tag["Key"]: tag["Value"] for tag in kind.get("Tags", [])}
    return {"id": kind[id_field], "name": kind.get("GroupName") or tags.get("Name", ""), "vpc": kind["VpcId"]}


def endpoints():
    for endpoint in every(EC2, "describe_vpc_endpoints", "VpcEndpoints"):
        if endpoint["State"].lower() != "deleted":
            service, policy = endpoint["ServiceName"], document(endpoint["PolicyDocument"])
            yield {"id": endpoint["VpcEndpointId"], "service": service, "vpc": endpoint["VpcId"], "policy": policy}


def topics():
    for topic in every(SNS, "list_topics", "Topics"):
        arn = topic["TopicArn"]
        policy = SNS.get_topic_attributes(TopicArn=arn)["Attributes"]["Policy"]
        yield {"name": arn.rsplit(":", 1)[-1], "arn": arn, "policy": document(policy)}


def queues():
    for url in every(SQS, "list_queues", "QueueUrls"):
        found = SQS.get_queue_attributes(QueueUrl=url, AttributeNames=["All"])["Attributes"]
        arn = found["QueueArn"]
        yield {"name": arn.rsplit(":", 1)[-1], "arn": arn, "policy": document(found["Policy"])}


def read_back():
    default = {vpc["VpcId"] for vpc in every(EC2, "describe_vpcs", "Vpcs") if vpc["IsDefault"]}

    def ours(operation, field, id_field):
        return [named(id_field, kind) for kind in every(EC2, operation, field) if kind["VpcId"] not in default]

    return {
        "roles": [role(found["RoleName"]) for found in every(IAM, "list_roles", "Roles")],
        "policies": [managed_policy(found["Arn"]) for found in every(IAM, "list_policies", "Policies", Scope="Local")],
        "keys": list(keys()),
        "buckets": [bucket(found["Name"]) for found in S3.list_buckets()["Buckets"]],
        "topics": list(topics()),
        "queues": list(queues()),
        "endpoints": list(endpoints()),
        "vpcs": ours("describe_vpcs", "Vpcs", "VpcId"),
        "subnets": ours("describe_subnets", "Subnets", "SubnetId"),
        "securityGroups": ours("describe_security_groups", "SecurityGroups", "GroupId"),
    }


def first_name(thing):
    return next(str(thing[field]) for field in ("alias", "name", "service", "id") if thing.get(field))


print(json.dumps({kind: sorted(things, key=first_name) for kind, things in read_back().items()}, sort_keys=True))
