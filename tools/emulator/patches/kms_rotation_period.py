"""EnableKeyRotation's RotationPeriodInDays comes back from GetKeyRotationStatus, 365 days if none was given."""

import json

from moto.kms.responses import KmsResponse

NAME = "kms-rotation-period"
REASON = "The period is dropped, so every plan wants to set `rotation_period_in_days` again."

DEFAULT_PERIOD = 365


def apply():
    enable, status = KmsResponse.enable_key_rotation, KmsResponse.get_key_rotation_status

    def key_of(response):
        backend = response.kms_backend
        return backend.keys[backend.get_key_id(response._get_param("KeyId"))]

    def enable_key_rotation(response):
        answer = enable(response)
        key_of(response).rotation_period = response._get_param("RotationPeriodInDays") or DEFAULT_PERIOD
        return answer

    def get_key_rotation_status(response):
        answer = json.loads(status(response))
        if answer["KeyRotationEnabled"]:
            answer["RotationPeriodInDays"] = getattr(key_of(response), "rotation_period", DEFAULT_PERIOD)
        return json.dumps(answer)

    KmsResponse.enable_key_rotation = enable_key_rotation
    KmsResponse.get_key_rotation_status = get_key_rotation_status
