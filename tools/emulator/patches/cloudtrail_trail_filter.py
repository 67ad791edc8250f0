"""DescribeTrails answers with the trails that were asked for, by name or ARN, instead of all of them."""

import json

from moto.cloudtrail.responses import CloudTrailResponse

NAME = "cloudtrail-trail-filter"
REASON = "The provider asks for one trail and expects one: a deleted trail seems to exist as long as any other does."


def apply():
    describe_all = CloudTrailResponse.describe_trails

    def describe_trails(response):
        wanted = response._get_param("trailNameList")
        trails = json.loads(describe_all(response))["trailList"]
        if wanted:
            trails = [trail for trail in trails if trail["Name"] in wanted or trail["TrailARN"] in wanted]
        return json.dumps({"trailList": trails})

    CloudTrailResponse.describe_trails = describe_trails
