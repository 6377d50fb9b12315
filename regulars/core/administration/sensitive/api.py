"""/api/access/sensitive: the fields whose reads are written down."""

from typing import Annotated, Any

from ninja import Router, Schema, Status
from pydantic import StringConstraints

from regulars.core.administration.guarding import require_administrator
from regulars.core.administration.sensitive.actions import mark_field, unmark_field
from regulars.core.contracts import PROBLEMS, Input, Kind, ProblemView
from regulars.core.records.fields import all_fields
from regulars.core.records.models import SensitiveField
from regulars.core.records.registry import known_type
from regulars.core.records.registry import record_type as find_type

router = Router(tags=["Access"])
Word = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,59}$")]


class SensitiveIn(Input):
    """Which field of which kind of record."""

    type: Kind
    name: Word


class SensitiveView(Schema):
    """A field whose reads are written down."""

    type: str
    name: str
    label: str
    plural: str


@router.get("/sensitive", response={200: list[SensitiveView], PROBLEMS: ProblemView}, operation_id="sensitive_list")
def list_sensitive(request: Any) -> list[dict[str, Any]]:
    """The fields whose reads are written down; for administrators."""
    require_administrator(request.viewer, to="see which fields are sensitive")
    return [_view(row) for row in SensitiveField.objects.order_by("record_type", "name")]


@router.post("/sensitive", response={201: list[SensitiveView], PROBLEMS: ProblemView}, operation_id="sensitive_mark")
def mark(request: Any, body: SensitiveIn) -> Status[Any]:
    """Let every read of a field leave an entry in the audit from now on."""
    require_administrator(request.viewer, to="mark fields as sensitive")
    mark_field(find_type(body.type), name=body.name, by=request.viewer)
    return Status(201, list_sensitive(request))


@router.delete("/sensitive/{type}/{name}", response={204: None, PROBLEMS: ProblemView}, operation_id="sensitive_unmark")
def unmark(request: Any, type: Kind, name: Word) -> Status[None]:
    """Let reads of a field leave no entry any more."""
    require_administrator(request.viewer, to="mark fields as sensitive")
    unmark_field(find_type(type), name=name, by=request.viewer)
    return Status(204, None)


def _view(row: SensitiveField) -> dict[str, Any]:
    kind = known_type(row.record_type)
    field = all_fields(kind).get(row.name) if kind else None
    told = {"type": row.record_type, "name": row.name, "label": field.label if field else row.name}
    return told | {"plural": kind.plural if kind else row.record_type}
