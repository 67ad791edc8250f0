"""What each patch of the emulator mends, tried over the wire with boto3 (moto brings it).

    python patch_probes.py URL ACCOUNT REGION

Prints one JSON object: the patch's name, and `ok`, or what went wrong. Every probe works on a fresh server, patched or
not, and says `ok` only if the server does what AWS documents.
"""

import json
import sys

import boto3
from botocore.config import Config

URL, ACCOUNT, REGION = sys.argv[1:4]
PROBES = {}


def client(service):
    config = Config(retries={"total_max_attempts": 1}, s3={"addressing_style": "path"})
    keys = {"aws_access_key_id": "emulator", "aws_secret_access_key": "emulator"}
    return boto3.client(service, endpoint_url=URL, region_name=REGION, config=config, **keys)


def probe(name):
    return lambda function: PROBES.setdefault(name, function)


def expect(expected, found):
    if found != expected:
        raise AssertionError(f"expected {expected!r}, found {found!r}")


def bucket(name):
    client("s3").create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": REGION})
    return name


def trail(name):
    return client("cloudtrail").create_trail(Name=name, S3BucketName=bucket(f"bucket-of-{name}"))["TrailARN"]


def security_group(name):
    ec2 = client("ec2")
    vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
    return ec2.create_security_group(GroupName=name, Description=name, VpcId=vpc)["GroupId"]


def rule_with(name, source):
    group = security_group(name)
    permission = {"IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, **source(group)}
    answer = client("ec2").authorize_security_group_egress(GroupId=group, IpPermissions=[permission])
    [rule] = answer["SecurityGroupRules"]
    [read] = client("ec2").describe_security_group_rules(SecurityGroupRuleIds=[rule["SecurityGroupRuleId"]])[
        "SecurityGroupRules"
    ]
    return read


@probe("cloudtrail-by-arn")
def cloudtrail_by_arn():
    cloudtrail, arn = client("cloudtrail"), trail("by-arn")
    cloudtrail.start_logging(Name=arn)
    expect(True, cloudtrail.get_trail_status(Name=arn)["IsLogging"])
    cloudtrail.stop_logging(Name=arn)
    expect(False, cloudtrail.get_trail_status(Name=arn)["IsLogging"])
    cloudtrail.delete_trail(Name=arn)
    expect([], [found for found in cloudtrail.describe_trails()["trailList"] if found["TrailARN"] == arn])


@probe("cloudtrail-trail-filter")
def cloudtrail_trail_filter():
    one, other = trail("one-of-two"), trail("two-of-two")
    for name in (one, "one-of-two"):
        found = client("cloudtrail").describe_trails(trailNameList=[name])["trailList"]
        expect([one], [each["TrailARN"] for each in found])
    everything = client("cloudtrail").describe_trails()["trailList"]
    expect(True, {one, other} <= {each["TrailARN"] for each in everything})


def heard_by(name, pattern, target, **rule):
    """What reaches a queue when a rule with that target sees a call of PutKeyPolicy."""
    sqs, events = client("sqs"), client("events")
    url = sqs.create_queue(QueueName=name)["QueueUrl"]
    queue = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    events.put_rule(Name=name, EventPattern=json.dumps(pattern), **rule)
    events.put_targets(Rule=name, Targets=[{"Id": "target", **target(queue)}])
    detail = json.dumps({"eventName": name, "resources": [{"ARN": "key-1"}, {"ARN": "alias-1"}]})
    events.put_events(Entries=[{"Source": "aws.kms", "DetailType": "call", "Detail": detail}])
    return [message["Body"] for message in sqs.receive_message(QueueUrl=url).get("Messages", [])]


def to_queue(queue):
    return {"Arn": queue}


@probe("events-to-topics")
def events_to_topics():
    topic = client("sns").create_topic(Name="alerts")["TopicArn"]

    def to_topic(queue):
        client("sns").subscribe(TopicArn=topic, Protocol="sqs", Endpoint=queue)
        transformer = {"InputPathsMap": {"call": "$.detail.eventName"}, "InputTemplate": '{"title": "<call> was called"}'}
        return {"Arn": topic, "InputTransformer": transformer}

    [heard] = heard_by("topic", {"detail": {"eventName": ["topic"]}}, to_topic)
    expect({"title": "topic was called"}, json.loads(json.loads(heard)["Message"]))
    expect([], heard_by("other-topic", {"detail": {"eventName": ["another call"]}}, to_topic))


@probe("events-disabled-rules")
def events_disabled_rules():
    expect(1, len(heard_by("enabled", {"detail": {"eventName": ["enabled"]}}, to_queue, State="ENABLED")))
    expect(0, len(heard_by("disabled", {"detail": {"eventName": ["disabled"]}}, to_queue, State="DISABLED")))


@probe("events-lists-of-objects")
def events_lists_of_objects():
    for name, arn, count in (("second-of-two", "alias-1", 1), ("none-of-two", "key-2", 0)):
        pattern = {"detail": {"eventName": [name], "resources": {"ARN": [arn]}}}
        expect(count, len(heard_by(name, pattern, to_queue)))


@probe("kms-rotation-period")
def kms_rotation_period():
    kms = client("kms")
    key = kms.create_key()["KeyMetadata"]["KeyId"]
    expect(None, kms.get_key_rotation_status(KeyId=key).get("RotationPeriodInDays"))
    kms.enable_key_rotation(KeyId=key)
    expect(365, kms.get_key_rotation_status(KeyId=key).get("RotationPeriodInDays"))
    kms.enable_key_rotation(KeyId=key, RotationPeriodInDays=180)
    expect(180, kms.get_key_rotation_status(KeyId=key).get("RotationPeriodInDays"))


LIFECYCLE_RULE = {
    "ID": "old-versions",
    "Status": "Enabled",
    "Filter": {"Prefix": ""},
    "NoncurrentVersionExpiration": {"NoncurrentDays": 30},
}


def put_lifecycle(name, **more):
    return client("s3").put_bucket_lifecycle_configuration(
        Bucket=bucket(name), LifecycleConfiguration={"Rules": [LIFECYCLE_RULE]}, **more
    )


@probe("s3-lifecycle-header")
def s3_lifecycle_header():
    put = put_lifecycle("lifecycle-default")
    expect("all_storage_classes_128K", put.get("TransitionDefaultMinimumObjectSize"))
    put_lifecycle("lifecycle-varies", TransitionDefaultMinimumObjectSize="varies_by_storage_class")
    read = client("s3").get_bucket_lifecycle_configuration(Bucket="lifecycle-varies")
    expect("varies_by_storage_class", read.get("TransitionDefaultMinimumObjectSize"))


def log_to(target, *statements):
    s3 = client("s3")
    s3.put_bucket_policy(Bucket=bucket(target), Policy=json.dumps({"Version": "2012-10-17", "Statement": statements}))
    logging = {"LoggingEnabled": {"TargetBucket": target, "TargetPrefix": "from/"}}
    s3.put_bucket_logging(Bucket=bucket(f"{target}-source"), BucketLoggingStatus=logging)
    expect(target, s3.get_bucket_logging(Bucket=f"{target}-source")["LoggingEnabled"]["TargetBucket"])


@probe("s3-logging-permission")
def s3_logging_permission():
    everything = ["arn:aws:s3:::log-target", "arn:aws:s3:::log-target/*"]
    deny = {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": everything}
    allow = {
        "Effect": "Allow",
        "Principal": {"Service": ["logging.s3.amazonaws.com"]},
        "Action": ["s3:PutObject"],
        "Resource": everything[1:],
    }
    log_to("log-target", deny, allow)
    try:
        log_to("closed-target", deny)
    except client("s3").exceptions.ClientError as refusal:
        expect("InvalidTargetBucketForLogging", refusal.response["Error"]["Code"])
    else:
        raise AssertionError("a bucket that lets nobody in was accepted")


@probe("security-group-rule-description")
def security_group_rule_description():
    group = rule_with("to-group", lambda own: {"UserIdGroupPairs": [{"GroupId": own, "Description": "To ourselves"}]})
    expect("To ourselves", group.get("Description"))
    lists = client("ec2").describe_managed_prefix_lists()["PrefixLists"]
    [s3] = [found["PrefixListId"] for found in lists if found["PrefixListName"] == f"com.amazonaws.{REGION}.s3"]
    prefix_list = rule_with("to-list", lambda _: {"PrefixListIds": [{"PrefixListId": s3, "Description": "To S3"}]})
    expect("To S3", prefix_list.get("Description"))


@probe("security-group-rule-protocol")
def security_group_rule_protocol():
    group = security_group("esp")
    permission = {"IpProtocol": "50", "UserIdGroupPairs": [{"GroupId": group}]}
    [rule] = client("ec2").authorize_security_group_ingress(GroupId=group, IpPermissions=[permission])[
        "SecurityGroupRules"
    ]
    expect(("50", -1, -1), (rule["IpProtocol"], rule["FromPort"], rule["ToPort"]))


@probe("sns-stays-here")
def sns_stays_here():
    sns = client("sns")
    topic = sns.create_topic(Name="with-web-hook")["TopicArn"]
    sns.subscribe(TopicArn=topic, Protocol="https", Endpoint="https://hook.invalid/alerts")
    sns.publish(TopicArn=topic, Message="stays here")


def result(function):
    try:
        function()
        return "ok"
    except Exception as problem:  # whatever goes wrong is the probe's answer
        return f"{type(problem).__name__}: {problem}"


print(json.dumps({name: result(function) for name, function in PROBES.items()}))
