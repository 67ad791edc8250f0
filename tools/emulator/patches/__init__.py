"""Gaps of moto that this baseline runs into, closed in memory.

Each module has a NAME, a REASON (what goes wrong without it) and `apply()`. The rule for all of them: a patch makes the
emulator remember or find what a caller said, and never makes a wrong configuration look right. Each has a probe of the
same name in `test/emulator/patch_probes.py`, which fails on plain moto: when upstream mends a gap, the test says so and
the patch goes.
"""

from . import cloudtrail_by_arn, cloudtrail_trail_filter
from . import events_disabled_rules, events_lists_of_objects, events_to_topics, kms_rotation_period
from . import s3_lifecycle_header, s3_logging_permission
from . import security_group_rule_description, security_group_rule_protocol, sns_stays_here

PATCHES = [
    cloudtrail_by_arn,
    cloudtrail_trail_filter,
    events_to_topics,
    events_disabled_rules,
    events_lists_of_objects,
    kms_rotation_period,
    s3_lifecycle_header,
    s3_logging_permission,
    security_group_rule_description,
    security_group_rule_protocol,
    sns_stays_here,
]
