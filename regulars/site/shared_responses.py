"""One response model for each schema instead of one for each status of each route.

ninja builds a pydantic class for every status that a route declares. With the same ten refusals on some 220
routes that was 2,200 classes and most of the time and memory of a start; equal declarations share one here.
"""

from copy import deepcopy
from typing import Any

from ninja import Schema
from ninja.openapi.schema import OpenAPISchema
from ninja.operation import Operation
from ninja.params.models import ParamModel

_build = Operation._create_response_model
_built: dict[Any, Any] = {}
_describe = OpenAPISchema._create_schema_from_model


def share_response_models() -> None:
    """Let all routes share their response models; call it before the first route is declared."""
    # Most only describe answers, which are not checked on the way out: they are worked out when somebody asks.
    Schema.model_config["defer_build"] = True
    ParamModel.model_config["defer_build"] = True
    # The library offers no other place for it.
    setattr(Operation, "_create_response_model", _shared)  # noqa: B010 - mypy forbids assigning to a method
    setattr(OpenAPISchema, "_create_schema_from_model", _described_once)  # noqa: B010 - as above


def _shared(operation: Operation, response: Any) -> Any:
    try:
        if response not in _built:
            _built[response] = _build(operation, response)
    except TypeError:
        # Not every declaration can be a key; those few are built as before.
        return _build(operation, response)
    return _built[response]


def _described_once(document: OpenAPISchema, model: Any, *args: Any, **how: Any) -> tuple[dict[str, Any], bool]:
    known = vars(document).setdefault("described", {})
    asked = (model, args, tuple(sorted(how.items())))
    if asked not in known:
        known[asked] = _describe(document, model, *args, **how)
    # What one operation adds to its own is not the others'.
    return deepcopy(known[asked])
