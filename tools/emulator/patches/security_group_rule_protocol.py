"""A rule for a protocol without ports, such as 50 (ESP), needs no ports; AWS reads -1 for both."""

from moto.ec2.models.security_groups import SecurityGroupRule

NAME = "security-group-rule-protocol"
REASON = "The server fails on the missing ports, and the provider retries for minutes."

WITH_PORTS = {"tcp", "6", "udp", "17", "icmp", "1", "icmpv6", "58", "-1", "all"}


def apply():
    construct = SecurityGroupRule.__init__

    def __init__(rule, ec2_backend, ip_protocol, group_id, from_port, to_port, *rest, **more):
        if str(ip_protocol).lower() not in WITH_PORTS:
            from_port = to_port = -1
        construct(rule, ec2_backend, ip_protocol, group_id, from_port, to_port, *rest, **more)

    SecurityGroupRule.__init__ = __init__
