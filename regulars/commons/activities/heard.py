"""Calls and visits keep the day on which a party was last heard from."""

from collections.abc import Callable
from typing import Any

from regulars.commons.directory.derived import refresh_parties
from regulars.commons.directory.party.models import Party
from regulars.core.database.rows import execute, placeholders
from regulars.core.records.fields import follows

follows(
    Party,
    "last_heard_at",
    of=[(slug, name) for slug in ("calls", "visits") for name in ("party", "happened_at", "outcome")],
)


def note_heard(model: Any) -> Callable[[list[int]], None]:
    """Return what to do after calls or visits were saved: their parties' "last heard" is worked out anew."""

    def refresh(ids: list[int]) -> None:
        parties = sorted(set(model.objects.filter(pk__in=ids).values_list("party_id", flat=True)))
        refresh_last_heard(parties)

    return refresh


def refresh_last_heard(parties: list[int]) -> None:
    """Set when we last spoke with these parties: a call that reached them, or a visit."""
    for start in range(0, len(parties), 500):
        batch = parties[start : start + 500]
        marks = placeholders(batch)
        execute(
            "UPDATE directory_party AS p SET last_heard_at = (SELECT MAX(at) FROM ("
            " SELECT MAX(c.happened_at) AS at FROM activities_call c WHERE c.party_id = p.id AND c.trashed_at IS NULL"
            " AND c.outcome NOT IN ('no_answer', 'wrong_number', 'left_message')"
            " UNION ALL SELECT MAX(v.happened_at) FROM activities_visit v"
            " WHERE v.party_id = p.id AND v.trashed_at IS NULL AND v.outcome <> 'missed') spoken)"
            f" WHERE p.id IN ({marks})",
            batch,
        )
    refresh_parties(parties)
