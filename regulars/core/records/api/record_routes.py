"""The routes that every record type has."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Router

from regulars.core.records.api.bodies import answer, read_body
from regulars.core.records.api.creating_once import create_once
from regulars.core.records.api.list_routes import add_list_routes
from regulars.core.records.api.merge_routes import add_merge_routes
from regulars.core.records.api.schemas import (
    PROBLEMS,
    BulkReport,
    Done,
    body_of,
    body_schema,
    record_schema,
    write_problems,
)
from regulars.core.records.api.story_routes import add_story_routes
from regulars.core.records.api.verb_routes import add_verb_routes
from regulars.core.records.bulk_jobs import run_or_queue
from regulars.core.records.reading.single import read_record, read_written
from regulars.core.records.record_type import RecordType
from regulars.core.records.writing.changing import change_record
from regulars.core.records.writing.trashing import purge_record, restore_record, trash_record


def routes_of(record_type: type[RecordType]) -> Router:
    """Return the router of a record type: lists, records, writes, story and verbs."""
    router = Router(tags=[record_type.plural])
    add_list_routes(router, record_type)
    _add_bulk(router, record_type)
    _add_record(router, record_type)
    _add_trash(router, record_type)
    add_story_routes(router, record_type)
    add_verb_routes(router, record_type)
    if record_type.merging:
        add_merge_routes(router, record_type)
    return router


def name(record_type: type[RecordType], what: str) -> str:
    """Return the operation id."""
    return f"{record_type.slug}_{what}"


def _add_record(router: Router, record_type: type[RecordType]) -> None:
    whole, plural = record_schema(record_type), record_type.plural.lower()
    body = body_of(body_schema(record_type))

    @router.get("/{int:pk}", response={200: whole, **PROBLEMS}, operation_id=name(record_type, "read"))
    def read(request: Any, pk: int) -> HttpResponse:
        return answer(read_record(record_type, pk, request.viewer))

    read.__doc__ = f"One of the {plural}, whole."

    @router.patch(
        "/{int:pk}",
        response={200: whole, **write_problems()},
        operation_id=name(record_type, "change"),
        openapi_extra=body,
    )
    def change(request: Any, pk: int) -> HttpResponse:
        _, entry = change_record(record_type, pk, read_body(request), by=request.viewer)
        return answer(read_written(record_type, pk, request.viewer), entry=entry)

    change.__doc__ = f"Change one of the {plural}; send its `version`."
    if record_type.subtypes or not record_type.can_create:
        return

    @router.post(
        "", response={201: whole, **write_problems()}, operation_id=name(record_type, "create"), openapi_extra=body
    )
    def create(request: HttpRequest) -> HttpResponse:
        return create_once(record_type, request)

    create.__doc__ = f"Add one to the {plural}; an `Idempotency-Key` header makes repeating harmless."


def _add_trash(router: Router, record_type: type[RecordType]) -> None:
    plural = record_type.plural.lower()

    @router.delete("/{int:pk}", response={200: Done, **write_problems()}, operation_id=name(record_type, "trash"))
    def trash(request: Any, pk: int, version: int | None = None) -> HttpResponse:
        entry = trash_record(record_type, pk, by=request.viewer, version=version)
        return answer({"entry": entry}, entry=entry)

    trash.__doc__ = f"Put one of the {plural} in the trash."

    @router.post(
        "/{int:pk}/restore", response={200: Done, **write_problems()}, operation_id=name(record_type, "restore")
    )
    def restore(request: Any, pk: int) -> HttpResponse:
        entry = restore_record(record_type, pk, by=request.viewer)
        return answer({"entry": entry}, entry=entry)

    restore.__doc__ = f"Take one of the {plural} out of the trash."

    @router.post("/{int:pk}/purge", response={200: Done, **write_problems()}, operation_id=name(record_type, "purge"))
    def purge(request: Any, pk: int) -> HttpResponse:
        entry = purge_record(record_type, pk, by=request.viewer)
        return answer({"entry": entry}, entry=entry)

    purge.__doc__ = f"Remove one of the trashed {plural} for good."


def _add_bulk(router: Router, record_type: type[RecordType]) -> None:
    bulk_body = {
        "requestBody": {
            "required": True,
            "content": {
                "application/json": {
                    "schema": {
                        "type": "object",
                        "required": ["select", "action"],
                        "properties": {
                            "select": {"type": "object"},
                            "action": {"type": "string", "enum": ["change", "trash", "restore", "purge"]},
                            "values": {"type": "object"},
                            "dry_run": {"type": "boolean"},
                        },
                    }
                }
            },
        }
    }

    @router.post(
        "/bulk",
        response={200: BulkReport, **write_problems()},
        operation_id=name(record_type, "bulk"),
        openapi_extra=bulk_body,
    )
    def bulk(request: Any) -> HttpResponse:
        report = run_or_queue(record_type, read_body(request), by=request.viewer)
        return answer(report, entry=report["entry"])

    bulk.__doc__ = f"Change, trash, restore or purge many {record_type.plural.lower()} as one step."
