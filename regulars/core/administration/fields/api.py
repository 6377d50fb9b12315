"""/api/fields: fields that a business adds itself."""

from typing import Any

from ninja import Router, Status

from regulars.core.access.viewer import lock_house
from regulars.core.administration.fields.schemas import CustomFieldView, FieldChange, FieldIn, view_of
from regulars.core.administration.guarding import require_administrator
from regulars.core.at_once import BEFORE, require_unchanged
from regulars.core.contracts import PROBLEMS, Id, Kind, ProblemView
from regulars.core.database.turns import write_transaction
from regulars.core.problems import NotFound
from regulars.core.records.custom.definitions import archive_field, change_field, define_field
from regulars.core.records.models import CustomField

router = Router(tags=["Fields"])


@router.get("", response={200: list[CustomFieldView], PROBLEMS: ProblemView}, operation_id="fields_list")
def list_fields(request: Any, type: Kind | None = None, archived: bool = False) -> list[dict[str, Any]]:
    """The custom fields of all record types, or of one; `archived=true` lists those out of use."""
    require_administrator(request.viewer, to="see how fields are made")
    fields = CustomField.objects.filter(archived_at__isnull=not archived).order_by("record_type", "position", "id")
    return [view_of(field) for field in (fields.filter(record_type=type) if type else fields)]


@router.post("", response={201: CustomFieldView, PROBLEMS: ProblemView}, operation_id="fields_create")
def create_field(request: Any, body: FieldIn) -> Status[Any]:
    """Add a field; it stands in forms, lists, filters, search, import and export at once."""
    require_administrator(request.viewer, to="add fields")
    values = {name: value for name, value in body.dict(exclude_unset=True).items() if value is not None}
    return Status(201, view_of(define_field(values, by=request.viewer)))


@router.patch("/{int:field_id}", response={200: CustomFieldView, PROBLEMS: ProblemView}, operation_id="fields_change")
def patch_field(request: Any, field_id: Id, body: FieldChange) -> dict[str, Any]:
    """Change a field's words, limits or choices; its kind stays, for its values depend on it."""
    require_administrator(request.viewer, to="change fields")
    values = body.dict(exclude_unset=True)
    archived, before = values.pop("archived", None), values.pop(BEFORE, None)
    values = {name: value for name, value in values.items() if value is not None or name == "default"}
    with write_transaction():
        field = _find(field_id)
        require_unchanged(values, before, view_of(field))
        if values:
            field = change_field(field, values, by=request.viewer)
        if archived is not None and archived != (field.archived_at is not None):
            field = archive_field(field, by=request.viewer, archived=archived)
    return view_of(field)


@router.delete("/{int:field_id}", response={204: None, PROBLEMS: ProblemView}, operation_id="fields_archive")
def delete_field(request: Any, field_id: Id) -> Status[None]:
    """Put a field away; its values are kept, and `PATCH {archived: false}` brings it back."""
    require_administrator(request.viewer, to="remove fields")
    with write_transaction():
        archive_field(_find(field_id), by=request.viewer)
    return Status(204, None)


def _find(field_id: int) -> CustomField:
    lock_house()
    field = CustomField.objects.select_for_update().filter(pk=field_id).first()
    if field is None:
        raise NotFound
    return field
