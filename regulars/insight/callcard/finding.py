"""Whose number that is, as far as the viewer may know."""

from typing import Any, NamedTuple

from regulars.commons.directory.contact_point.keys import home_country
from regulars.commons.directory.party.record import Parties
from regulars.core.access.conditions import NOTHING
from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows, one_of, placeholders
from regulars.core.records.fields import readable_fields
from regulars.core.records.reading.single import group_is_readable
from regulars.core.records.reading.visibility import join_conditions, visible_condition
from regulars.core.records.registry import record_type
from regulars.insight.callcard.numbers import spellings, switchboards

MOST = 8
# As many as share a number that is no more than a sign for “unknown”.
MOST_LOOKED_AT = 100


class Match(NamedTuple):
    """A party with such a number; `is_exact` is false for the switchboard of the number that rings."""

    party: int
    kind: str
    employer: int | None
    is_exact: bool


def parties_at(number: str, viewer: Viewer) -> list[Match]:
    """Return who has this number, however either is spelled: people first, those heard from lately before others."""
    kinds = _open_kinds(viewer)
    if not kinds:
        return []
    keys = spellings(number, home_country())
    # Both questions are always asked, so that an unseen party takes the same time as none.
    exact = _with(keys, kinds, viewer)
    beyond = _with(switchboards(keys[0]) if keys else [], [kind for kind in kinds if kind == "organisation"], viewer)
    found = [Match(pk, kind, employer, True) for pk, kind, employer in exact]
    return found or [Match(pk, kind, employer, False) for pk, kind, employer in beyond]


def the_one(found: list[Match]) -> int | None:
    """Return whom a call is surely with: the only one, the only person, or the organisation of all; else None."""
    people = [one for one in found if one.kind == "person"]
    others = [one for one in found if one.kind != "person"]
    if len(found) == 1 or (len(people) == 1 and all(one.party == people[0].employer for one in others)):
        return found[0].party
    if len(others) == 1 and all(one.employer == others[0].party for one in people):
        return others[0].party
    return None


def _open_kinds(viewer: Viewer) -> list[str]:
    """The kinds of party whose numbers are not hidden from the viewer."""
    found = []
    for kind, slug in Parties.subtypes.items():
        own = record_type(slug)
        group = next(one for one in own.children if one.name == "contact_points")
        if (
            viewer.may("see", slug)
            and "phone" in readable_fields(own, viewer)
            and group_is_readable(group, own, viewer)
        ):
            found.append(kind)
    return found


def _with(keys: list[str], kinds: list[str], viewer: Viewer) -> list[Any]:
    # By number first, in a statement of its own: together the databases begin with all parties of these kinds.
    rows = fetch_rows(
        "SELECT DISTINCT c.party_id FROM directory_contactpoint c"
        f" WHERE c.kind = 'phone' AND c.key IN ({placeholders(keys or [''])}) LIMIT {MOST_LOOKED_AT}",
        keys or [""],
    )
    # Of nobody it is asked as well, and takes as long.
    those = one_of("t.id", [row[0] for row in rows] or [0])
    of_kinds = (f"t.kind IN ({placeholders(kinds)})", kinds) if kinds else NOTHING
    where, params = join_conditions(
        [those, of_kinds, ("t.trashed_at IS NULL", []), visible_condition(viewer, Parties, "t")]
    )
    employer = "t.employer_id" if "employer" in readable_fields(record_type("people"), viewer) else "NULL"
    return fetch_rows(
        f"SELECT t.id, t.kind, {employer} FROM directory_party t WHERE {where}"
        " ORDER BY CASE t.kind WHEN 'person' THEN 0 ELSE 1 END, t.last_heard_at IS NULL, t.last_heard_at DESC, t.id"
        f" LIMIT {MOST}",
        params,
    )
