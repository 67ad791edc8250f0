"""An event pattern sees into lists of objects: it matches if it does with one of them in the list's place."""

from itertools import product

from moto.events.models import EventPattern

NAME = "events-lists-of-objects"
REASON = "The server compares such a list as a whole, so that no pattern on a field in it ever matches."


def choices(node):
    """The node with one object in the place of each list of them, in every way."""
    if isinstance(node, list) and any(isinstance(item, dict) for item in node):
        return [choice for item in node for choice in choices(item)]
    if not isinstance(node, dict) or not node:
        return [node]
    return [dict(zip(node, values)) for values in product(*(choices(value) for value in node.values()))]


def apply():
    matches = EventPattern.matches_event

    def matches_event(pattern, event):
        return any(matches(pattern, choice) for choice in choices(event))

    EventPattern.matches_event = matches_event
