"""Parties that rows may mean: those already stored, looked up for a whole batch at once, and those just drafted."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from regulars.commons.directory.importing.draft import Draft
from regulars.commons.directory.party.record import Parties
from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows, placeholders
from regulars.core.records.importing.external_ids import find_external
from regulars.core.records.old_ids import current_ids
from regulars.core.records.reading.visibility import join_conditions, visible_condition
from regulars.core.records.storing.states import State
from regulars.foundation.text import fold

SLUGS = {"person": "people", "organisation": "organisations", "household": "households"}
_COLUMNS = (
    "p.id, p.kind, p.name, p.name_key, p.given_name, p.city_key, p.birthday, COALESCE(e.name_key, ''), p.employer_id"
)
_EMPLOYER = "LEFT JOIN directory_party e ON e.id = p.employer_id"
_FROM = f"directory_party p {_EMPLOYER}"
_POINTS = f"directory_contactpoint c JOIN directory_party p ON p.id = c.party_id {_EMPLOYER}"


@dataclass(slots=True, eq=False)
class Known:
    """A party that a row may mean: a stored one, one of this batch (`state`), or a row before (`row`)."""

    pk: int
    kind: str
    name: str
    name_key: str
    given: str
    city: str = ""
    birthday: str = ""
    employer: str = ""
    employer_id: int | None = None
    state: State | None = None
    row: int = 0
    notes: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Pool:
    """Candidates by what they are found by."""

    own: dict[int, Known] = field(default_factory=dict)
    external: dict[tuple[str, str], Known] = field(default_factory=dict)
    values: dict[int, Known] = field(default_factory=dict)
    contacts: dict[tuple[str, str], list[Known]] = field(default_factory=lambda: defaultdict(list))
    names: dict[tuple[str, str], list[Known]] = field(default_factory=lambda: defaultdict(list))
    chosen: dict[int, Known] = field(default_factory=dict)
    rows: dict[int, Known] = field(default_factory=dict)

    def add(self, draft: Draft, state: State | None) -> Known:
        """Add a draft, so that the rows after it find it."""
        known = known_of(draft, state)
        self.rows[draft.number] = known
        self.names[draft.kind, known.name_key].append(known)
        for point in draft.points:
            self.contacts[point.kind, point.key].append(known)
        if draft.external_id:
            self.external[draft.kind, draft.external_id] = known
        return known


def known_of(draft: Draft, state: State | None) -> Known:
    """Return a draft as a candidate for the rows after it."""
    return Known(
        0,
        draft.kind,
        draft.name,
        fold(draft.name)[:300],
        draft.columns.get("given_name", ""),
        next((fold(a["city"]) for a in draft.addresses if a.get("city")), ""),
        next((d["day"] for d in draft.dates if d["kind"] == "birthday"), ""),
        fold(draft.employer),
        None,
        state,
        draft.number,
        set(draft.notes),
    )


def load_pool(
    drafts: Iterable[Draft],
    *,
    by: Viewer,
    source: str,
    sharing: Iterable[int] = (),
    chosen: Mapping[int, int] | None = None,
) -> Pool:
    """Look up every stored party that some row may mean, as far as the user may see.

    `sharing` are those that have a value of some row which only one may have; `chosen` says whom a row means.
    """
    drafts = [d for d in drafts if not d.problems]
    pool, seen = Pool(), _Loaded(by)
    for kind, slug in SLUGS.items():
        ids = {d.external_id for d in drafts if d.external_id and d.kind == kind}
        found = find_external(slug, source, ids)
        known = {k.pk: k for k in seen.fetch(_FROM, "p.id", list(found.values()))}
        pool.external |= {(kind, text): known[pk] for text, pk in found.items() if pk in known}
    pool.own = _by_own_ids({d.own_id for d in drafts if d.own_id}, seen)
    pool.values = {k.pk: k for k in seen.fetch(_FROM, "p.id", [*sharing])}
    meant = _by_own_ids(set(chosen.values()), seen) if chosen else {}
    pool.chosen = {number: meant[pk] for number, pk in (chosen or {}).items() if pk in meant}
    for kind in ("email", "phone"):
        keys = {key for d in drafts for key in d.keys(kind)}
        holders = seen.fetch(_POINTS, "c.key", list(keys), more=f"c.kind = '{kind}'", first="c.key")
        # One party may hold an address twice.
        for key, holder in dict.fromkeys(holders):
            pool.contacts[kind, key].append(holder)
    names = {fold(d.name)[:300] for d in drafts if d.name}
    for known in seen.fetch(_FROM, "p.name_key", list(names)):
        pool.names[known.kind, known.name_key].append(known)
    return pool


def _by_own_ids(ids: set[int], seen: "_Loaded") -> dict[int, Known]:
    """Candidates by the ids in a file: one that was merged away leads to the party that it became."""
    now = current_ids(Parties, ids)
    known = {k.pk: k for k in seen.fetch(_FROM, "p.id", sorted(ids | set(now.values())))}
    return {pk: known[to] for pk in ids if (to := now.get(pk, pk)) in known}


class _Loaded:
    """Reads candidates, each party once."""

    def __init__(self, by: Viewer) -> None:
        self._visible = visible_condition(by, Parties, "p")
        self._known: dict[int, Known] = {}

    def fetch(self, rows: str, column: str, values: list[Any], *, more: str = "", first: str = "") -> list[Any]:
        found: list[Any] = []
        for at in range(0, len(values), 500):
            some = values[at : at + 500]
            marks = placeholders(some)
            alive = (f"{column} IN ({marks}) AND p.trashed_at IS NULL", some)
            where, params = join_conditions([alive, (more, []), self._visible])
            sql = f"SELECT {_COLUMNS}{f', {first}' if first else ''} FROM {rows} WHERE {where} ORDER BY p.id"
            for row in fetch_rows(sql, params):
                known = self._known.setdefault(row[0], Known(*row[:9]))
                found.append((row[9], known) if first else known)
        return found
