"""The choices of a custom field."""

from typing import Any

from django.utils.text import slugify

from regulars.core.access.viewer import SYSTEM
from regulars.core.database.rows import fetch_value
from regulars.core.problems import Invalid
from regulars.core.records.field import Field
from regulars.core.records.reading.filters import filter_condition
from regulars.core.records.registry import record_type as find_type
from regulars.core.words import inside, say
from regulars.foundation.text import clean

COLOURS = ("gray", "red", "orange", "amber", "lime", "green", "teal", "cyan", "blue", "indigo", "violet", "pink")
MOST = 300


def read_choices(given: Any, *, needed: bool) -> list[dict[str, str]]:
    """Return [{"value", "label", "color"}] from labels or such objects; raises Invalid."""
    if not isinstance(given, list) or len(given) > MOST or (needed and not given):
        raise Invalid.field("choices", say("Give between one and {most} choices.", most=MOST))
    found: dict[str, dict[str, str]] = {}
    for place, one in enumerate(given):
        label, value, color = _parts(one)
        if not 0 < len(label) <= 80:
            raise Invalid.field("choices", say("Give each choice a name of at most 80 characters."))
        if color and color not in COLOURS:
            raise Invalid.field(
                "choices",
                say(
                    "“{label}” cannot be {color}; choose one of: {colours}.",
                    label=label,
                    color=color[:30],
                    colours=", ".join(COLOURS),
                ),
            )
        value = value or slugify(label).replace("-", "_")[:60] or f"choice_{place + 1}"
        if value in found:
            raise Invalid.field("choices", say("“{label}” stands there twice.", label=label))
        found[value] = {"value": value, "label": label, "color": color or COLOURS[0]}
    return list(found.values())


def by_choices(choices: list[dict[str, str]], given: Any) -> Any:
    """Return what was given with labels of choices as their values: a choice that is just being added has none yet."""
    if isinstance(given, list):
        return [by_choices(choices, one) for one in given]
    if any(choice["value"] == given for choice in choices):
        return given
    return next((choice["value"] for choice in choices if choice["label"] == given), given)


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
            plural = inside(record_type.label if count == 1 else record_type.plural)
            wish = say("Give them another value first, or keep it.")
            raise Invalid.field(
                "choices",
                say(
                    "“{label}” is the value of {count} {plural}. {wish}",
                    label=choice["label"],
                    count=count,
                    plural=plural,
                    wish=wish,
                ),
            )


def _parts(one: Any) -> tuple[str, str, str]:
    if isinstance(one, dict):
        return clean(str(one.get("label") or "")).strip(), str(one.get("value") or "")[:60], str(one.get("color") or "")
    return clean(str(one)).strip(), "", ""
