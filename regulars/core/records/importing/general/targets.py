"""Targets and clues of any record type: its writable fields, by their own labels."""

from collections.abc import Sequence
from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.records.field import Field
from regulars.core.records.fields import writable_fields
from regulars.core.records.importing.own import OWN_TARGET
from regulars.core.records.importing.recognising.columns import Clues
from regulars.core.records.importing.recognising.vocabulary import Vocabulary
from regulars.core.records.importing.targets import Target
from regulars.core.records.record_type import RecordType

EXTERNAL_ID = Target("external_id", "Id in the other program", "Identity", "text")
_UNFIT = frozenset({"file", "picture", "computed", "links", "timestamp"})
_BY_CONTENT = {"email": "email", "phone": "phone", "url": "url"}


def importable_fields(record_type: type[RecordType], by: Viewer) -> dict[str, Field]:
    """Return the fields a cell of a file can fill."""
    fields = writable_fields(record_type, by)
    return {n: f for n, f in fields.items() if f.kind.slug not in _UNFIT and not (f.many and not f.save)}


def field_targets(record_type: type[RecordType], by: Viewer) -> list[Target]:
    """Return a target for each importable field; custom ones are written `custom:name`."""
    found = []
    for field in importable_fields(record_type, by).values():
        value = f"custom:{field.name}" if field.custom else field.name
        group = "Own fields" if field.custom else record_type.label
        found.append(Target(value, field.label, group, field.kind.slug))
    return [*found, EXTERNAL_ID, OWN_TARGET]


def field_clues(record_type: type[RecordType], by: Viewer) -> Clues:
    """Return what columns are recognised by: labels and names of fields, and kinds that show in the values."""
    targets = field_targets(record_type, by)
    words = {t.value: [t.label, t.value.partition(":")[2] or t.value] for t in targets}
    words["external_id"] += ["id", "external id", "number", "record id"]
    by_kind: dict[str, Any] = {t.kind: t.value for t in reversed(targets)}
    by_content = {c: by_kind[k] for c, k in _BY_CONTENT.items() if k in by_kind}
    return Clues(Vocabulary(words), by_content, frozenset(words), {})


def labelled_target(target: str, targets: Sequence[Target]) -> Target:
    """Return the target of that value, or one that shows the value itself."""
    return next((t for t in targets if t.value == target), Target(target, target, "", "text"))
