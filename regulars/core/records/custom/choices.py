"""The choices of a custom field."""

from typing import Any

from django.utils.text import slugify

from regulars.core.problems import Invalid
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


def _parts(one: Any) -> tuple[str, str, str]:
    if isinstance(one, dict):
        return clean(str(one.get("label") or "")).strip(), str(one.get("value") or "")[:60], str(one.get("color") or "")
    return clean(str(one)).strip(), "", ""
