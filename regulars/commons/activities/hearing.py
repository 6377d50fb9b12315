"""What counts as having heard of somebody: calls and visits, and what the rooms add."""

from dataclasses import dataclass

from regulars.core.words import mark


@dataclass(frozen=True, kw_only=True)
class Hearing:
    """Records that tell that we heard of their party: of which type, when, and which of them she began herself.

    `where` and `came` are SQL over alias t: which rows count at all, and which of these came from her. The labels are
    marked texts: how it is said that we heard of her, and that she came to us. `counts_on` names columns whose change
    makes a row count that did not before; what `opens_leads` may be what made a lead, which it does not warm as well.
    `people` are the columns that say who began it; `again` names entries about such a record by which she came anew.
    """

    record_type: str
    table: str
    label: str
    label_came: str
    at: str = "happened_at"
    where: str = "1 = 1"
    came: str = "1 = 1"
    counts_on: frozenset[str] = frozenset()
    opens_leads: bool = False
    people: tuple[str, ...] = ("party_id",)
    again: frozenset[str] = frozenset()


_hearings: dict[str, Hearing] = {}


def offer_hearing(hearing: Hearing) -> None:
    """Let records of a type count as having heard of their party; they have a column party_id."""
    _hearings[hearing.record_type] = hearing


def all_hearings() -> dict[str, Hearing]:
    """Return them by record type."""
    return _hearings


offer_hearing(
    Hearing(
        record_type="calls",
        table="activities_call",
        label=mark("Answered a call"),
        label_came=mark("Called us"),
        where="t.outcome NOT IN ('no_answer', 'wrong_number', 'left_message')",
        came="t.direction = 'in'",
    )
)
offer_hearing(
    Hearing(
        record_type="visits",
        table="activities_visit",
        label=mark("Met in person"),
        label_came=mark("Met in person"),
        where="t.outcome <> 'missed'",
    )
)
