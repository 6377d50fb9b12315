"""What an operation does not take is refused, never passed over: other methods, query parameters, types of bodies.

A list that ignored a misspelt `fliter` would answer with everything; a body sent as text/plain is what a form of
another site can send without the browser asking first.
"""

from difflib import get_close_matches
from functools import lru_cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja.operation import Operation, PathView
from ninja.params.models import BodyModel, FileModel, FormModel, QueryModel

from regulars.core.problems import BadRequest, WrongMediaType, WrongMethod, problem_response
from regulars.core.words import say

JSON, FORM = "application/json", "multipart/form-data"
_read_values = Operation._get_values


def be_strict() -> None:
    """Let every operation refuse what it does not take; call it before the API answers."""
    # The library offers no place between knowing who asks and reading what is asked.
    setattr(Operation, "_get_values", _strictly)  # noqa: B010 - mypy forbids assigning to a method
    setattr(PathView, "_not_allowed", _name_methods)  # noqa: B010 - as above


def _strictly(operation: Operation, request: HttpRequest, path_params: Any, response: Any) -> Any:
    _check_query(operation, request)
    _check_type(operation, request)
    return _read_values(operation, request, path_params, response)


def _name_methods(view: PathView) -> HttpResponse:
    allowed = ", ".join(sorted({method for operation in view.operations for method in operation.methods}))
    answer = problem_response(WrongMethod(say("Here you can use: {methods}.", methods=allowed)))
    answer["Allow"] = allowed
    return answer


def _check_query(operation: Operation, request: HttpRequest) -> None:
    known = _query_names(operation) if request.GET else ()
    for name in request.GET:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            wish = (
                say("Did you mean “{near}”?", near=near[0])
                if near
                else say("What is known: {known}.", known=", ".join(known) or say("none"))
            )
            raise BadRequest(say("There is no query parameter called “{name}” here. {wish}", name=name[:60], wish=wish))


@lru_cache(maxsize=1_024)
def _query_names(operation: Operation) -> tuple[str, ...]:
    maps = [getattr(m, "__ninja_flatten_map__", {}) for m in operation.models if issubclass(m, QueryModel)]
    return tuple(name for names in maps for name in names)


def _check_type(operation: Operation, request: HttpRequest) -> None:
    wanted, given = _body_types(operation), (request.content_type or "").lower()
    if not wanted or given in wanted or request.META.get("CONTENT_LENGTH") in (None, "", "0"):
        return
    raise WrongMediaType(
        say(
            "Send the body as {wanted}; the header Content-Type says “{given}”.",
            wanted=" or ".join(wanted),
            given=given[:60],
        )
    )


@lru_cache(maxsize=1_024)
def _body_types(operation: Operation) -> tuple[str, ...]:
    """The types an operation documents; none where it reads no body at all."""
    documented = (operation.openapi_extra or {}).get("requestBody", {}).get("content")
    if documented:
        return tuple(documented)
    if any(issubclass(model, FileModel | FormModel) for model in operation.models):
        return (FORM,)
    return (JSON,) if any(issubclass(model, BodyModel) for model in operation.models) else ()
