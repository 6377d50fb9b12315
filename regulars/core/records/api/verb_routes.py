"""Verbs: what one can do with a record beside editing it."""

from typing import Any

from django.http import HttpResponse
from ninja import Router

from regulars.core.database.turns import write_transaction
from regulars.core.problems import Invalid
from regulars.core.records.api.bodies import answer, read_body
from regulars.core.records.api.schemas import record_schema, write_problems
from regulars.core.records.reading.loading import load_record
from regulars.core.records.reading.single import read_written
from regulars.core.records.record_type import RecordType, Verb


def add_verb_routes(router: Router, record_type: type[RecordType]) -> None:
    """Add one route a verb."""
    for verb in record_type.verbs:
        _add_verb(router, record_type, verb)


def _add_verb(router: Router, record_type: type[RecordType], verb: Verb) -> None:
    whole = record_schema(record_type)
    operation = f"{record_type.slug}_{verb.slug.replace('-', '_')}"

    @router.post(
        f"/{{int:pk}}/verbs/{verb.slug}",
        response={200: whole, **write_problems()},
        operation_id=operation,
        openapi_extra={
            "requestBody": {"required": False, "content": {"application/json": {"schema": {"type": "object"}}}}
        },
    )
    def run(request: Any, pk: int) -> HttpResponse:
        values = _values(verb, read_body(request))
        with write_transaction():
            row = load_record(request.viewer, verb.right, record_type, pk)
            entry = verb.action(row, by=request.viewer, **values)
        return answer(read_written(record_type, pk, request.viewer), entry=entry)

    run.__doc__ = f"{verb.label}."


def _values(verb: Verb, body: dict[str, Any]) -> dict[str, Any]:
    found, errors = {}, []
    for field in verb.fields:
        try:
            found[field.name] = field.kind.parse(body.get(field.name), field)
        except ValueError as wrong:
            errors.append({"field": field.name, "message": str(wrong)})
    if errors:
        raise Invalid(errors[0]["message"], errors=errors)
    return found
