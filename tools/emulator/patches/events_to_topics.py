"""A rule of EventBridge sends to a topic of SNS, as to a queue."""

import json

from moto.events.models import Rule
from moto.events.utils import EventTemplateParser
from moto.sns.models import sns_backends
from moto.utilities.arns import parse_arn

NAME = "events-to-topics"
REASON = "The server knows queues and log groups as targets, and fails on a topic."


def apply():
    send = Rule.send_to_targets

    def send_to_targets(rule, original_event, transform_input=True):
        every = rule.targets
        topics = [target for target in every if parse_arn(target["Arn"]).service == "sns"]
        rule.targets = [target for target in every if target not in topics]
        try:
            send(rule, original_event, transform_input)
        finally:
            rule.targets = every
        if not rule.event_pattern.matches_event(original_event):
            return
        for target in topics:
            publish(target, original_event)

    Rule.send_to_targets = send_to_targets


def publish(target, event):
    transformer = target.get("InputTransformer", {})
    template, paths = transformer.get("InputTemplate"), transformer.get("InputPathsMap", {})
    message = EventTemplateParser.parse(input_template=template, input_paths_map=paths, event=event)
    arn = parse_arn(target["Arn"])
    topic = sns_backends[arn.account][arn.region].get_topic(target["Arn"])
    topic.publish(message if isinstance(message, str) else json.dumps(message))
