"""A batch of parties into the tables, and all that hangs on them, in the order that undo can take back."""

from typing import TYPE_CHECKING

from regulars.commons.directory.importing.derived import derive_columns
from regulars.commons.directory.importing.pool import SLUGS
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.importing.external_ids import keep_external
from regulars.core.records.registry import record_type
from regulars.core.records.storing.writing import settle_records, write_states

if TYPE_CHECKING:
    from regulars.commons.directory.importing.batch import Work


def write_parties(work: "Work", *, source: str) -> tuple[list[ChangeMade], list[int]]:
    """Write organisations before people, then who works where, then notes; return changes and parties written."""
    changes: list[ChangeMade] = []
    touched: dict[str, list[int]] = {slug: [] for slug in SLUGS.values()}
    for kind in ("organisation", "household"):
        changes += _write_kind(work, kind, touched)
    made, organisations = work.employers.write_organisations()
    touched["organisations"] += organisations
    changes += made
    changes += _write_kind(work, "person", touched)
    ties, employed = work.employers.write_ties()
    touched["people"] += employed
    changes += ties
    for slug, ids in touched.items():
        settle_records(record_type(slug), ids, settled=work.settled)
    changes += work.notes.write()
    changes += work.consents.write()
    for slug in SLUGS.values():
        pairs = [(text, state.record_id) for its, text, state in work.external if its == slug]
        keep_external(slug, source, pairs)
    return changes, [pk for ids in touched.values() for pk in dict.fromkeys(ids)]


def _write_kind(work: "Work", kind: str, touched: dict[str, list[int]]) -> list[ChangeMade]:
    slug = SLUGS[kind]
    known = [s for s in work.states[kind] if s.is_new and derive_columns(s, work.employers.employer_of(s))]
    made = write_states(record_type(slug), work.states[kind])
    touched[slug] += [change.record_id for change in made if change.record_type == slug]
    work.settled.update(state.record_id for state in known)
    return made
