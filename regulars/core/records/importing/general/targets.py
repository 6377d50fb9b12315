"""Targets and clues of any record type: its writable fields, by their own labels."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.records.field import Field
from regulars.core.records.fields import all_fields, writable_fields
from regulars.core.records.importing.general.cells import MOMENTS, TEXTS
from regulars.core.records.importing.general.reached import ways_to
from regulars.core.records.importing.own import OWN_TARGET
from regulars.core.records.importing.recognising.columns import Clues
from regulars.core.records.importing.recognising.vocabulary import Vocabulary
from regulars.core.records.importing.targets import Target, told
from regulars.core.records.record_type import RecordType
from regulars.core.words import mark, say

EXTERNAL_ID = Target("external_id", mark("Id in the other program"), mark("Identity"), "text")
# When it was written, of what has no other day: the moment at which it then stands on its subjects' timelines.
MADE_AT = "created_at"
_UNFIT = frozenset({"file", "picture", "computed"})
_BY_CONTENT = {"email": "email", "phone": "phone", "url": "url"}


def fits_cells(field: Field) -> bool:
    """Whether a cell of a file can say a value of this field: a file's name is not the file."""
    return field.kind.slug not in _UNFIT and (field.custom or field.kind.slug != "links")


def is_dated_by_making(record_type: type[RecordType]) -> bool:
    """Whether records of a type are words that stand at the moment at which they were written."""
    return bool(record_type.text_field) and not record_type.happened_field


def importable_fields(record_type: type[RecordType], by: Viewer) -> dict[str, Field]:
    """Return the fields a cell of a file can fill."""
    fields = writable_fields(record_type, by)
    return {n: f for n, f in fields.items() if fits_cells(f) and not (f.many and not f.save)}


def field_targets(record_type: type[RecordType], by: Viewer) -> list[Target]:
    """Return a target for each importable field; custom ones are written `custom:name`."""
    found = []
    for field in importable_fields(record_type, by).values():
        value = f"custom:{field.name}" if field.custom else field.name
        group = say("Own fields") if field.custom else record_type.label
        found.append(Target(value, field.label, group, field.kind.slug))
        for far in ways_to(field, by):
            label = say("{label}: {far}", label=field.label, far=far.label)
            found.append(Target(f"{value}.{far.name}", label, group, far.kind.slug))
    if is_dated_by_making(record_type):
        made = all_fields(record_type, by.epoch)[MADE_AT]
        found.append(Target(MADE_AT, made.label, record_type.label, made.kind.slug))
    return [*found, told(EXTERNAL_ID), told(OWN_TARGET)]


def field_clues(record_type: type[RecordType], by: Viewer, heard: Mapping[str, Iterable[str]] | None = None) -> Clues:
    """Return what columns are recognised by: labels and names of fields, and kinds that show in the values.

    `heard` are further words for some of the targets, as other programs write them.
    """
    targets = field_targets(record_type, by)
    fields = all_fields(record_type, by.epoch)
    labels = {name: field.labels for name, field in fields.items()}
    words = {
        t.value: [*labels.get(name, [t.label]), name]
        for t in targets
        for name in [t.value.partition(":")[2] or t.value.replace(".", " ")]
    }
    words["external_id"] += ["id", "external id", "number", "record id"]
    for target, more in (heard or {}).items():
        if target in words:
            words[target] += more
    by_kind: dict[str, Any] = {t.kind: t.value for t in reversed(targets)}
    by_content = {c: by_kind[k] for c, k in _BY_CONTENT.items() if k in by_kind}
    days = [t.value for t in targets if t.kind in ("date", *MOMENTS)]
    if len(days) == 1:
        by_content["date"] = days[0]
    single = frozenset(t.value for t in targets if t.kind not in (*MOMENTS, *TEXTS))
    return Clues(Vocabulary(words), by_content, single, {})


def labelled_target(target: str, targets: Sequence[Target]) -> Target:
    """Return the target of that value, or one that shows the value itself."""
    return next((t for t in targets if t.value == target), Target(target, target, "", "text"))
