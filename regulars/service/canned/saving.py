"""What a save of a canned answer checks: that every field in it is one that there is."""

from regulars.core.problems import Invalid
from regulars.core.records.record_type import Save
from regulars.core.words import say
from regulars.service.case.gaps import FIELDS, broken_gaps


def check_canned(save: Save) -> None:
    """Refuse a text with a field that nobody knows, or that is not closed; each is named."""
    broken = broken_gaps(str(save.values.get("text") or ""))
    if broken:
        raise Invalid.field(
            "text",
            say(
                "There is no field {broken}. There are: {fields}.",
                broken=", ".join(broken[:5]),
                fields=", ".join(f"{{{name}}}" for name in FIELDS),
            ),
        )
