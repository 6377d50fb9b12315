"""One model for each schema and for each set of parameters, instead of some for each route.

ninja builds a pydantic class for every status that a route declares, and for its path and its query. With the same ten
refusals and the same few questions on hundreds of routes that was thousands of classes and most of the time and
memory of a start; equal declarations share one here.
"""

from copy import deepcopy
from typing import Any

from ninja import Schema
from ninja.openapi.schema import OpenAPISchema
from ninja.operation import Operation
from ninja.params.models import ParamModel
from ninja.signature.details import ViewSignature

_build = Operation._create_response_model
_built: dict[Any, Any] = {}
_build_parameters = ViewSignature._create_models
_built_parameters: dict[Any, Any] = {}
_describe = OpenAPISchema._create_schema_from_model


def share_models() -> None:
    """Let all routes share their models; call it before the first route is declared."""
    # Most only describe answers, which are not checked on the way out: they are worked out when somebody asks.
    Schema.model_config["defer_build"] = True
    ParamModel.model_config["defer_build"] = True
    # The library offers no other place for it.
    setattr(Operation, "_create_response_model", _shared)  # noqa: B010 - mypy forbids assigning to a method
    setattr(ViewSignature, "_create_models", _shared_parameters)  # noqa: B010 - as above
    setattr(OpenAPISchema, "_create_schema_from_model", _described_once)  # noqa: B010 - as above


def _shared(operation: Operation, response: Any) -> Any:
    try:
        if response not in _built:
            _built[response] = _build(operation, response)
    except TypeError:
        # Not every declaration can be a key; those few are built as before.
        return _build(operation, response)
    return _built[response]


def _shared_parameters(signature: ViewSignature) -> Any:
    key = tuple(
        (one.name, one.alias, type(one.source), repr(one.source), one.annotation, one.is_collection)
        for one in signature.params
    )
    try:
        if key not in _built_parameters:
            _built_parameters[key] = _build_parameters(signature)
    except TypeError:
        return _build_parameters(signature)
    return _built_parameters[key]


def _described_once(document: OpenAPISchema, model: Any, *args: Any, **how: Any) -> tuple[dict[str, Any], bool]:
    known = vars(document).setdefault("described", {})
    asked = (model, args, tuple(sorted(how.items())))
    if asked not in known:
        known[asked] = _describe(document, model, *args, **how)
    # What one operation adds to its own is not the others'.
    return deepcopy(known[asked])
