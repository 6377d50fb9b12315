"""Where what a form opens lands: rooms above offer their places, and a form keeps one of them by its id."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from regulars.commons.webforms.form.models import WebForm
from regulars.core.access.viewer import current_epoch
from regulars.core.problems import Invalid
from regulars.core.records.fields import follows
from regulars.core.records.record_type import Save
from regulars.core.words import say
from regulars.foundation.caching import cached_lately
from regulars.foundation.text import fold

Choices = tuple[dict[str, str], ...]


@dataclass(frozen=True)
class Landing:
    """The places of one record type in which something that forms open can land, as (id, name), the first one first.

    `refusal` is said of a place that is none of them.
    """

    opens: str
    record_type: str
    places: Callable[[], Iterable[tuple[int, str]]]
    refusal: str


_landings: dict[str, Landing] = {}


def offer_landing(landing: Landing) -> None:
    """Let forms choose among these places; who may not see all of them sees no form's choice either."""
    _landings[landing.opens] = landing
    follows(WebForm, "lands_in", of=[(one.record_type, "name") for one in _landings.values()])


def is_landing_type(slug: str) -> bool:
    """Whether forms choose among records of this type."""
    return any(one.record_type == slug for one in _landings.values())


def landing_choices() -> Choices:
    """Return every place that a form can choose, as choices of a field."""
    return _choices(current_epoch())


def landing_label(choice: dict[str, str]) -> str:
    """Return what a place is called, in whatever language: it is the business's own word."""
    return choice["label"]


def landing_name(value: str) -> str:
    """Return what the place is called that a form keeps; empty for none."""
    return next((one["label"] for one in landing_choices() if one["value"] == value), "")


def landing_called(name: str, opens: str) -> str:
    """Return the place of this name for what a form opens, however its letters are written; empty without one."""
    landing = _landings.get(opens)
    wanted = [one for one in landing_choices() if landing and _is_of(landing, one["value"])]
    return next((one["value"] for one in wanted if fold(one["label"]) == fold(name)), "")


def landing_id(form: WebForm, record_type: str) -> int:
    """Return the id of the place that a form keeps, 0 for none of this type."""
    slug, _, pk = form.lands_in.rpartition("-")
    return int(pk) if slug == record_type and pk.isdecimal() else 0


def check_landing(save: Save) -> None:
    """Refuse a place of another type than what the form opens lands in; one left from before is let go."""
    opens = save.values.get("opens", save.record.opens)
    place = save.values.get("lands_in", save.record.lands_in)
    landing = _landings.get(opens)
    if not place or (landing and _is_of(landing, place)):
        return
    if save.values.get("lands_in"):
        none = say("Only a deal or a case lands somewhere: leave this empty, or choose what each one opens.")
        raise Invalid.field("lands_in", say(landing.refusal) if landing else none)
    save.values["lands_in"] = ""


def _is_of(landing: Landing, value: str) -> bool:
    return value.rpartition("-")[0] == landing.record_type


@cached_lately(most=4)
def _choices(epoch: int) -> Choices:
    return tuple(
        {"value": f"{landing.record_type}-{pk}", "label": name, "color": "gray"}
        for landing in _landings.values()
        for pk, name in landing.places()
    )
