"""A rule's description reads back whichever source the rule has: a CIDR range, a security group or a prefix list."""

from moto.ec2.models.security_groups import SecurityGroupRule

NAME = "security-group-rule-description"
REASON = "Only CIDR rules keep their description: a rule that names a group or a prefix list drifts on every plan."


def apply():
    construct = SecurityGroupRule.__init__

    def __init__(rule, ec2_backend, ip_protocol, group_id, from_port, to_port, ip_range, source_group=None,
                 prefix_list_id=None, *rest, **more):
        construct(rule, ec2_backend, ip_protocol, group_id, from_port, to_port, ip_range, source_group,
                  prefix_list_id, *rest, **more)
        rule.prefix_list_description = (prefix_list_id or {}).get("Description")

    def description(rule):
        return (
            rule.ip_range.get("Description")
            or rule.source_group.get("Description")
            or getattr(rule, "prefix_list_description", None)
        )

    SecurityGroupRule.__init__ = __init__
    SecurityGroupRule.description = property(description)
