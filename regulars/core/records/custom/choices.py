"""The choices of a custom field."""

from typing import Any

from django.utils.text import slugify

from regulars.core.access.viewer import SYSTEM
from regulars.core.database.rows import fetch_value
from regulars.core.problems import Invalid
from regulars.core.records.field import Field
from regulars.core.records.reading.filters import filter_condition
from regulars.core.records.registry import record_type as find_type
from regulars.foundation.text import clean

COLOURS = ("gray", "red", "orange", "amber", "green", "teal", "blue", "indigo", "violet", "pink")
MOST = 300


def read_choices(given: Any, *, needed: bool) -> list[dict[str, str]]:
    """Return [{"value", "label", "color"}] from labels or such objects; raises Invalid."""
    if not isinstance(given, list) or len(given) > MOST or (needed and not given):
        raise Invalid.field("choices", f"Give between one and {MOST} choices.")
    found: dict[str, dict[str, str]] = {}
    for place, one in enumerate(given):
        label, value, color = _parts(one)
        if not 0 < len(label) <= 80:
            raise Invalid.field("choices", "Give each choice a name of at most 80 characters.")
        value = value or slugify(label).replace("-", "_")[:60] or f"choice_{place + 1}"
        if value in found:
            raise Invalid.field("choices", f"“{label}” stands there twice.")
        found[value] = {"value": value, "label": label, "color": color if color in COLOURS else COLOURS[0]}
    return list(found.values())


def check_choices_unused(field: Field, slug: str, kept: list[dict[str, str]]) -> None:
    """Check that no record holds a choice that is to go; raises Invalid with how many do. Rows in the trash count."""
    record_type, values = find_type(slug), {choice["value"] for choice in kept}
    for choice in field.choices:
        if choice["value"] in values:
            continue
        op, value = ("has_any", [choice["value"]]) if field.kind.slug == "choices" else ("is", choice["value"])
        where, params = filter_condition({"field": field.name, "op": op, "value": value}, SYSTEM, record_type, "t")
        count = fetch_value(f"SELECT COUNT(*) FROM {record_type.table()} t WHERE {where}", list(params))
        if count:
            plural = (record_type.label if count == 1 else record_type.plural).lower()
            wish = "Give them another value first, or keep it."
            raise Invalid.field("choices", f"“{choice['label']}” is the value of {count} {plural}. {wish}")


def _parts(one: Any) -> tuple[str, str, str]:
    if isinstance(one, dict):
        return clean(str(one.get("label") or "")).strip(), str(one.get("value") or "")[:60], str(one.get("color") or "")
    return clean(str(one)).strip(), "", ""
