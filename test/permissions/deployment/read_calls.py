"""What whoever deploys has to be permitted, out of the requests that the emulator recorded.

    python read_calls.py REQUESTS END_OF_DEPLOY END_OF_PLAN END_OF_CHANGE END_OF_DESTROY CALLS

Each distinct call becomes one entry: the IAM action, the resource, what the request says that conditions may ask for, and in which
phases it was made. IDs that AWS chooses are replaced, so that the next recording differs only where the calls do.
"""

import json
import re
import sys
from urllib.parse import parse_qsl, unquote

PHASES = ["deploy", "plan", "change", "destroy"]
PARTITION, ACCOUNT, REGION = "aws", "123456789012", "eu-central-1"

# Operations of S3 by method and subresource. https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
S3 = {
    ("HEAD", ""): "ListBucket",
    ("PUT", ""): "CreateBucket",
    ("DELETE", ""): "DeleteBucket",
    ("GET", "accelerate"): "GetAccelerateConfiguration",
    ("GET", "acl"): "GetBucketAcl",
    ("GET", "cors"): "GetBucketCORS",
    ("GET", "encryption"): "GetEncryptionConfiguration",
    ("GET", "lifecycle"): "GetLifecycleConfiguration",
    ("GET", "logging"): "GetBucketLogging",
    ("GET", "object-lock"): "GetBucketObjectLockConfiguration",
    ("GET", "ownershipControls"): "GetBucketOwnershipControls",
    ("GET", "policy"): "GetBucketPolicy",
    ("GET", "publicAccessBlock"): "GetBucketPublicAccessBlock",
    ("GET", "replication"): "GetReplicationConfiguration",
    ("GET", "requestPayment"): "GetBucketRequestPayment",
    ("GET", "tagging"): "GetBucketTagging",
    ("GET", "versioning"): "GetBucketVersioning",
    ("GET", "versions"): "ListBucketVersions",
    ("GET", "website"): "GetBucketWebsite",
    ("PUT", "encryption"): "PutEncryptionConfiguration",
    ("PUT", "lifecycle"): "PutLifecycleConfiguration",
    ("PUT", "logging"): "PutBucketLogging",
    ("PUT", "object-lock"): "PutBucketObjectLockConfiguration",
    ("PUT", "ownershipControls"): "PutBucketOwnershipControls",
    ("PUT", "policy"): "PutBucketPolicy",
    ("PUT", "publicAccessBlock"): "PutBucketPublicAccessBlock",
    ("PUT", "tagging"): "PutBucketTagging",
    ("PUT", "versioning"): "PutBucketVersioning",
    ("DELETE", "encryption"): "PutEncryptionConfiguration",
    ("DELETE", "lifecycle"): "PutLifecycleConfiguration",
    ("DELETE", "ownershipControls"): "PutBucketOwnershipControls",
    ("DELETE", "policy"): "DeleteBucketPolicy",
    ("DELETE", "publicAccessBlock"): "PutBucketPublicAccessBlock",
    ("POST", "delete"): "DeleteObjectVersion",
}
GUARDDUTY = {"GET": "GetDetector", "DELETE": "DeleteDetector"}
# By the name that requests are signed with, where IAM calls the service otherwise
PREFIXES = {"monitoring": "cloudwatch"}


def main(requests, ends, target):
    with open(requests, encoding="utf-8") as lines:
        recorded = [json.loads(line) for line in lines]
    calls = {}
    for number, request in enumerate(recorded):
        phase = next(name for name, end in zip(PHASES, ends) if number < end) if number < ends[-1] else PHASES[-1]
        for call in calls_of(request):
            calls.setdefault(json.dumps(call, sort_keys=True), set()).add(phase)
    entries = [{**json.loads(call), "phases": sorted(found, key=PHASES.index)} for call, found in calls.items()]
    entries.sort(key=lambda entry: json.dumps(entry))
    with open(target, "w", encoding="utf-8") as file:
        file.write("[\n" + ",\n".join("  " + json.dumps(entry) for entry in entries) + "\n]\n")


def calls_of(request):
    service = re.search(r"Credential=[^/]+/\d+/[^/]*/([^/]+)/", request["authorization"]).group(1)
    return [clean(call) for call in READERS[service](request)]


def call(action, resource="*", **context):
    found = {"action": action, "resource": resource}
    context = {key: value for key, value in context.items() if value}
    return {**found, "context": context} if context else found


def arn(service, resource, region=REGION, account=ACCOUNT):
    return f"arn:{PARTITION}:{service}:{region}:{account}:{resource}"


def iam_arn(resource):
    return arn("iam", resource, region="")


def form(request):
    return dict(parse_qsl(request["body"]))


def body(request):
    return json.loads(request["body"] or "{}")


def operation(request):
    return request["target"].split(".")[-1]


def s3(request):
    bucket = unquote(request["path"]).strip("/").split("/")[0]
    subresource = re.split(r"[=&]", request["query"])[0]
    if subresource == "encoding-type":
        subresource = "versions" if "versions" in request["query"] else ""
        return [call("s3:ListBucketVersions" if subresource else "s3:ListBucket", f"arn:{PARTITION}:s3:::{bucket}")]
    action = S3[(request["method"], subresource)]
    resource = f"arn:{PARTITION}:s3:::{bucket}"
    lock = action == "CreateBucket" and request["headers"].get("HTTP_X_AMZ_BUCKET_OBJECT_LOCK_ENABLED") == "true"
    # https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html: a lock takes two more permissions
    also = ["PutBucketObjectLockConfiguration", "PutBucketVersioning"] if lock else []
    return [call(f"s3:{name}", f"{resource}/object" if "Object" in name and "Lock" not in name else resource) for name in [action, *also]]


def iam(request):
    asked = form(request)
    action = f"iam:{asked['Action']}"
    if "RoleName" in asked:
        resource = iam_arn(f"role/{asked['RoleName']}")
    elif asked["Action"] == "CreatePolicy":
        resource = iam_arn(f"policy/{asked['PolicyName']}")
    else:
        resource = asked["PolicyArn"]
    attached = asked.get("PolicyArn") if "RoleName" in asked else None
    return [call(action, resource, **{"iam:PermissionsBoundary": asked.get("PermissionsBoundary"), "iam:PolicyARN": attached})]


def kms(request):
    asked, name = body(request), operation(request)
    key = arn("kms", "key/1")
    if name == "CreateKey":
        new = tags(asked["Tags"], "TagKey", "TagValue")
        return [call("kms:CreateKey", "*", **new), call("kms:TagResource", arn("kms", "key/new"), **new)]
    if name == "ListAliases" or "KeyId" not in asked and "TargetKeyId" not in asked and "AliasName" not in asked:
        return [call(f"kms:{name}")]
    if "AliasName" in asked:
        return [call(f"kms:{name}", arn("kms", asked["AliasName"])), call(f"kms:{name}", key)]
    return [call(f"kms:{name}", key)]


def tags(listed, key="Key", value="Value"):
    return {f"aws:RequestTag/{tag[key]}": tag[value] for tag in listed if tag[key] == "Baseline"}


# Kinds of resources by the start of their ids; of what is not here, EC2 asks for no permission
KINDS = {
    "acl": "network-acl",
    "fl": "vpc-flow-log",
    "pl": "prefix-list",
    "rtb": "route-table",
    "sg": "security-group",
    "subnet": "subnet",
    "vpc": "vpc",
    "vpce": "vpc-endpoint",
}
# Of what is there, as the service authorization reference has them; an association stands for what it associates
# https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html
ON = {
    "AssociateRouteTable": ["route-table", "subnet"],
    "AuthorizeSecurityGroupEgress": ["security-group"],
    "AuthorizeSecurityGroupIngress": ["security-group"],
    "DisassociateRouteTable": ["route-table", "subnet"],
    "ReplaceNetworkAclAssociation": ["network-acl", "subnet"],
    "RevokeSecurityGroupEgress": ["security-group"],
    "RevokeSecurityGroupIngress": ["security-group"],
}
# Lists have no resource, save these
READ = {"DescribeVpcAttribute": ["vpc"], "GetManagedPrefixListEntries": ["prefix-list"]}
TAGS = ("Baseline",)
OURS = {"aws:ResourceTag/Baseline": "cdktf-ml-baseline", "aws:ResourceTag/Name": "acme-network"}


def ec2(request):
    asked = form(request)
    name = asked["Action"]
    if name.startswith(("Describe", "Get")):
        return [call(f"ec2:{name}", ec2_arn(kind)) for kind in READ.get(name, ["*"])]
    written = {tag: value for tag, value in tags_in(asked).items() if tag in TAGS}
    new = {f"aws:RequestTag/{tag}": value for tag, value in written.items()}
    ids = sorted({value for value in asked.values() if re.match(r"^[a-z]+-[0-9a-f]{8,}$", value)})
    kinds = sorted({KINDS[start] for start in (value.rsplit("-", 1)[0] for value in ids) if start in KINDS})
    if name == "CreateTags":
        # What the VPC has from the start: no tag tells whose it is
        return [call("ec2:CreateTags", ec2_arn(kind), **new) for kind in kinds]
    if name == "DeleteNetworkAclEntry":
        return [call("ec2:DeleteNetworkAclEntry", ec2_arn("network-acl"))]
    made = sorted({value for key, value in asked.items() if key.startswith("TagSpecification") and key.endswith("ResourceType")})
    calls = [call(f"ec2:{name}", ec2_arn(kind), **OURS) for kind in ON.get(name, kinds)]
    for kind in made:
        calls.append(call(f"ec2:{name}", ec2_arn(kind), **new))
        calls.append(call("ec2:CreateTags", ec2_arn(kind), **new, **{"ec2:CreateAction": name}))
    if "DeliverLogsPermissionArn" in asked:
        calls.append(passes(asked["DeliverLogsPermissionArn"], "vpc-flow-logs"))
    return calls


def tags_in(asked):
    keys = {key: value for key, value in asked.items() if re.search(r"Tag\.\d+\.Key$", key)}
    return {tag: asked.get(key[: -len("Key")] + "Value") for key, tag in keys.items()}


def ec2_arn(kind):
    if kind == "*":
        return "*"
    # Prefix lists of services are AWS's own
    return arn("ec2", f"{kind}/1", account="aws" if kind == "prefix-list" else ACCOUNT)


def logs(request):
    asked, name = body(request), operation(request)
    group = asked.get("logGroupName") or asked.get("logGroupNamePrefix")
    if "resourceArn" in asked:
        return [call(f"logs:{name}", asked["resourceArn"])]
    tagged = [call("logs:TagResource", arn("logs", f"log-group:{group}"))] if name == "CreateLogGroup" and asked.get("tags") else []
    if name == "DescribeLogGroups":
        return [call("logs:DescribeLogGroups")]
    return [call(f"logs:{name}", arn("logs", f"log-group:{group}")), *tagged]


def events(request):
    asked, name = body(request), operation(request)
    if "ResourceARN" in asked:
        return [call(f"events:{name}", asked["ResourceARN"])]
    rule = arn("events", f"rule/{asked.get('Name') or asked.get('Rule')}")
    tagged = [call("events:TagResource", rule)] if name == "PutRule" and asked.get("Tags") else []
    return [call(f"events:{name}", rule), *tagged]


def cloudwatch(request):
    asked = body(request) if request["target"] else form(request)
    name = operation(request) or asked["Action"]
    text = json.dumps(asked)
    if "ResourceARN" in asked:
        return [call(f"cloudwatch:{name}", asked["ResourceARN"])]
    dashboards = re.findall(r'"DashboardNames?(?:\.member\.\d+)?": \[?"([^"]+)"', text)
    if dashboards:
        return [call(f"cloudwatch:{name}", arn("cloudwatch", f"dashboard/{dashboard}", region="")) for dashboard in dashboards]
    alarms = re.findall(r'"AlarmNames?(?:\.member\.\d+)?": \[?"([^"]+)"', text)
    tagged = "TagResource" if name == "PutMetricAlarm" and "Tags" in text else None
    return [call(f"cloudwatch:{one}", arn("cloudwatch", f"alarm:{alarm}")) for alarm in alarms for one in [name, tagged] if one]


def sns(request):
    asked = form(request)
    name = asked["Action"]
    topic = asked.get("TopicArn") or asked.get("ResourceArn") or asked.get("SubscriptionArn") or arn("sns", asked.get("Name", ""))
    topic = re.sub(r"^((?:[^:]*:){5}[^:]+):.*", r"\1", topic)
    tagged = [call("sns:TagResource", topic)] if name == "CreateTopic" and "Tags" in request["body"] else []
    return [call(f"sns:{name}", topic), *tagged]


def sqs(request):
    asked = body(request) if request["target"] else form(request)
    name = operation(request) or asked["Action"]
    queue = asked.get("QueueName") or asked["QueueUrl"].rsplit("/", 1)[-1]
    tagged = [call("sqs:TagQueue", arn("sqs", queue))] if name == "CreateQueue" and ("tags" in asked or "Tag.1" in request["body"]) else []
    return [call(f"sqs:{name}", arn("sqs", queue)), *tagged]


def cloudtrail(request):
    asked, name = body(request), operation(request)
    trail = asked.get("Name") or asked.get("TrailName") or (asked.get("trailNameList") or asked.get("ResourceIdList") or [""])[0]
    if not trail.startswith("arn:"):
        trail = arn("cloudtrail", f"trail/{trail}")
    if name != "CreateTrail":
        return [call(f"cloudtrail:{name}", "*" if name == "DescribeTrails" else trail)]
    return [
        call("cloudtrail:CreateTrail", trail),
        call("cloudtrail:AddTags", trail),
        passes(asked["CloudWatchLogsRoleArn"], "cloudtrail"),
    ]


def passes(role, service):
    return call("iam:PassRole", role, **{"iam:PassedToService": f"{service}.amazonaws.com"})


def guardduty(request):
    parts = request["path"].strip("/").split("/")
    if parts[0] != "detector":
        return [call("guardduty:TagResource" if request["method"] == "POST" else "guardduty:ListTagsForResource", arn("guardduty", "detector/1"))]
    if len(parts) == 1:
        return [
            call("guardduty:CreateDetector", "*", **{"aws:RequestTag/Baseline": body(request)["tags"]["Baseline"]}),
            call("guardduty:TagResource", arn("guardduty", "detector/1")),
            call("iam:CreateServiceLinkedRole", iam_arn("role/aws-service-role/guardduty.amazonaws.com/AWSServiceRoleForAmazonGuardDuty"), **{"iam:AWSServiceName": "guardduty.amazonaws.com"}),
        ]
    return [call(f"guardduty:{GUARDDUTY.get(request['method'], 'UpdateDetector')}", arn("guardduty", "detector/1"))]


def sts(request):
    return [call(f"sts:{form(request)['Action']}")]


READERS = {
    "s3": s3,
    "iam": iam,
    "kms": kms,
    "ec2": ec2,
    "logs": logs,
    "events": events,
    "monitoring": cloudwatch,
    "sns": sns,
    "sqs": sqs,
    "cloudtrail": cloudtrail,
    "guardduty": guardduty,
    "sts": sts,
}


def clean(found):
    text = json.dumps(found)
    text = re.sub(r"key/[0-9a-f]{8}-[0-9a-f-]{27}", "key/1", text)
    return json.loads(text)


if __name__ == "__main__":
    main(sys.argv[1], [int(end) for end in sys.argv[2:6]], sys.argv[6])
