"""Whoever answers is left in peace: her sequences pause by themselves, and so they do when a deal of hers moves."""

from collections.abc import Collection, Sequence

from regulars.commons.activities.hearing import Hearing, all_hearings
from regulars.core.access.viewer import SYSTEM, Viewer
from regulars.core.database.objects import load_objects
from regulars.core.database.rows import fetch_rows, placeholders
from regulars.core.journal.recording import ChangeMade, Written, on_changes, on_entry
from regulars.core.words import mark
from regulars.sales.enrolment.actions import pause_enrolment
from regulars.sales.enrolment.models import Enrolment
from regulars.sales.part.models import COMPETES

ANSWERED = mark("they answered")
MOVED = mark("a deal moves")


@on_changes
def pause_where_answered(entry: int, changes: Sequence[ChangeMade], by: Viewer) -> None:
    """Let the sequences of those pause who came to us, or whose deals went another step."""
    for slug, hearing in all_hearings().items():
        if ids := [one.record_id for one in changes if one.record_type == slug and _begins(one, hearing)]:
            _pause(_came(hearing, ids), ANSWERED)
    moved = [one.record_id for one in changes if one.record_type == "deals" and one.action == "change"
             and {"stage_id", "state"} & (one.after or {}).keys()]  # fmt: skip
    if moved:
        marks = placeholders(moved)
        rows = fetch_rows(
            f"SELECT d.party_id FROM sales_deal d WHERE d.id IN ({marks})"
            f" UNION SELECT p.party_id FROM sales_part p WHERE p.deal_id IN ({marks}) AND p.trashed_at IS NULL"
            " AND p.part <> %s",
            [*moved, *moved, COMPETES],
        )
        _pause([row[0] for row in rows], MOVED)


@on_entry
def pause_where_answered_again(written: Written) -> None:
    """Let the sequences pause of those who said more to what they had begun: to a case, for example."""
    hearing = all_hearings().get(written.about.record_type)
    if hearing and written.about.record_id and written.event.stored_name in hearing.again:
        columns = ", ".join(f"t.{column}" for column in hearing.people)
        rows = fetch_rows(f"SELECT {columns} FROM {hearing.table} t WHERE t.id = %s", [written.about.record_id])
        _pause([pk for row in rows for pk in row if pk], ANSWERED)


def _begins(change: ChangeMade, hearing: Hearing) -> bool:
    """Whether a record counts from this change on."""
    return change.action == "create" or bool(hearing.counts_on & (change.after or {}).keys())


def _came(hearing: Hearing, ids: Collection[int]) -> list[int]:
    """Whose of these records are that came from her, after she was taken into the sequence."""
    people = ", ".join(f"t.{column}" for column in hearing.people)
    rows = fetch_rows(
        f"SELECT DISTINCT e.party_id FROM {hearing.table} t JOIN sales_enrolment e ON e.party_id IN ({people})"
        f" WHERE t.id IN ({placeholders(ids)}) AND ({hearing.where}) AND ({hearing.came})"
        f" AND e.state = 'running' AND t.{hearing.at} >= e.created_at",
        [*ids],
    )
    return [row[0] for row in rows]


def _pause(parties: Collection[int], why: str) -> None:
    if not parties:
        return
    where = f"t.party_id IN ({placeholders(parties)}) AND t.state = 'running' AND t.trashed_at IS NULL"
    for one in load_objects(Enrolment, where, [*parties], is_locked=True):
        pause_enrolment(one, by=SYSTEM, why=why)
