"""A rule of EventBridge that is disabled sends nothing."""

from moto.events.models import Rule

NAME = "events-disabled-rules"
REASON = "The server stores that a rule is disabled, and sends its events all the same."


def apply():
    send = Rule.send_to_targets

    def send_to_targets(rule, *event, **more):
        if rule.state != "DISABLED":
            send(rule, *event, **more)

    Rule.send_to_targets = send_to_targets
