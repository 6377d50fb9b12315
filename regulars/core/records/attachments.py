"""Who may see a file: whoever sees a record that shows it in a field she may see, or has it attached."""

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_value
from regulars.core.files.access import add_file_claim, add_file_gate
from regulars.core.records.fields import readable_fields
from regulars.core.records.models import Attachment
from regulars.core.records.reading.expressions import value_expression
from regulars.core.records.reading.loading import can
from regulars.core.records.reading.visibility import join_conditions, visible_condition
from regulars.core.records.registry import all_record_types, known_type


@add_file_gate
def is_on_a_visible_record(viewer: Viewer, file_id: int) -> bool:
    """Whether a record that the viewer may see shows this file."""
    for record_type in all_record_types():
        if record_type.subtypes:
            continue
        for field in readable_fields(record_type, viewer).values():
            if field.kind.slug in ("file", "picture"):
                where, params = join_conditions(
                    [(f"{value_expression(field, 't')} = %s", [file_id]), visible_condition(viewer, record_type, "t")]
                )
                if fetch_value(f"SELECT 1 FROM {record_type.table()} t WHERE {where} LIMIT 1", params):
                    return True
    return False


@add_file_gate
def is_attached_to_a_visible_record(viewer: Viewer, file_id: int) -> bool:
    """Whether the file is attached to a record that the viewer may see."""
    rows = Attachment.objects.filter(file_id=file_id, removed_at=None).values_list("record_type", "record_id")
    known = ((known_type(slug), pk) for slug, pk in rows)
    return any(can(viewer, "see", record_type, pk) for record_type, pk in known if record_type)


@add_file_claim
def is_attached(file_id: int) -> bool:
    """Whether a file was ever attached: whoever lost sight of the record has lost sight of it as well."""
    return Attachment.objects.filter(file_id=file_id).exists()
