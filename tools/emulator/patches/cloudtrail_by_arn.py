"""StartLogging, StopLogging and DeleteTrail take a trail's ARN as well as its name."""

from moto.cloudtrail.models import CloudTrailBackend

NAME = "cloudtrail-by-arn"
REASON = "The provider names a trail by its ARN: logging cannot be switched on, and the trail is never deleted."


def apply():
    def by_name(method):
        return lambda backend, name: method(backend, backend.get_trail(name).trail_name)

    for operation in ("start_logging", "stop_logging", "delete_trail"):
        setattr(CloudTrailBackend, operation, by_name(getattr(CloudTrailBackend, operation)))
