"""What was done to added fields, taken back; one that was added goes out of use, for it may hold values by now."""

from regulars.core.access.viewer import Viewer
from regulars.core.records.custom.definitions import SLUG, archive_field, change_field, field_state
from regulars.core.records.history.house_parts import HousePart, offer_house_part
from regulars.core.records.models import CustomField
from regulars.core.records.snapshots import Snapshot


def _now(pk: int) -> Snapshot:
    row = CustomField.objects.filter(pk=pk).first()
    return field_state(row) if row else {}


def _change(pk: int, values: Snapshot, by: Viewer) -> None:
    row, rest = CustomField.objects.get(pk=pk), dict(values)
    if "archived" in rest:
        archive_field(row, by=by, archived=rest.pop("archived"))
    if rest:
        change_field(row, rest, by=by)


def _remove(pk: int, by: Viewer) -> None:
    archive_field(CustomField.objects.get(pk=pk), by=by)


offer_house_part(
    HousePart(slug=SLUG, now=_now, change=_change, remove=_remove),
    events=["field.added", "field.changed", "field.archived"],
)
