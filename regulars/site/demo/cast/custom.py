"""Values of the demo's custom fields: which machine, how many kilos, which coffee."""

from datetime import date, timedelta
from typing import Any

from regulars.site.demo.cast.members import Member, Story
from regulars.site.demo.cast.sources import luck

_COFFEES = ("lighthouse", "lighthouse", "sunday", "sunday", "longest-night", "kochere", "half-moon")
_GRINDS = ("Whole beans", "Whole beans", "Moka pot", "Filter", "Steel pot, coarse", "Hand grinder, 14 clicks")


def add_custom_values(story: Story, today: date) -> None:
    """Give cafés their machines and subscribers their favourite coffee."""
    for member in story.members:
        dice = luck("custom", member.name, member.latin)
        if member.kind == "organisation" and member.sort in ("cafe", "office"):
            member.custom = _cafe(member, today, dice.random(), dice.randint(3, 28), dice.randint(-20, 150))
        elif member.kind == "person" and dice.random() < 0.4 and member.sort != "supplier":
            member.custom = {"favourite_coffee": dice.choice(_COFFEES)}
            if member.sort == "subscriber":
                member.custom["grind"] = dice.choice(_GRINDS)


def _cafe(member: Member, today: date, throw: float, kilos: int, days: int) -> dict[str, Any]:
    machine = "fyr-two" if throw < 0.45 or "has a Fyr Two" in member.tags else "fyr-one" if throw < 0.75 else "other"
    values: dict[str, Any] = {"machine": machine, "kilos_a_week": str(kilos)}
    if machine != "other":
        values["next_service"] = (today + timedelta(days=days)).isoformat()
    return values
