"""Stored parties that rows of a batch mean, with all that is kept of them."""

from collections.abc import Iterable
from dataclasses import dataclass

from regulars.commons.directory.importing.notes import stored_notes
from regulars.commons.directory.importing.pool import SLUGS, Known
from regulars.core.access.conditions import Condition
from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows
from regulars.core.records.reading.visibility import join_conditions, visible_condition
from regulars.core.records.registry import record_type
from regulars.core.records.snapshots import read_snapshots
from regulars.core.records.storing.states import State, state_of


@dataclass(slots=True)
class Stored:
    """A stored party: its state, whether the user may change it, and the notes there are."""

    state: State
    may_change: bool
    notes: set[str]


def load_stored(known: Iterable[Known], *, by: Viewer) -> dict[int, Stored]:
    """Return the stored parties among the candidates, by id."""
    found: dict[int, Stored] = {}
    wanted = {k.pk: k.kind for k in known if k.pk}
    notes = stored_notes(list(wanted))
    for kind, slug in SLUGS.items():
        ids = [pk for pk, its in wanted.items() if its == kind]
        if not ids:
            continue
        allowed = _changeable(slug, ids, by)
        for pk, (version, snapshot) in read_snapshots(record_type(slug), ids).items():
            found[pk] = Stored(state_of(pk, snapshot, version), pk in allowed, notes.get(pk, set()))
    return found


def _changeable(slug: str, ids: list[int], by: Viewer) -> set[int]:
    mine: Condition = (f"p.id IN ({', '.join(['%s'] * len(ids))})", list(ids))
    where, params = join_conditions([mine, visible_condition(by, record_type(slug), "p", "change")])
    return {row[0] for row in fetch_rows(f"SELECT p.id FROM directory_party p WHERE {where}", params)}
