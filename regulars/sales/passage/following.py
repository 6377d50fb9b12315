"""Passages follow the journal: with each change of a deal's stage or state, in the same transaction."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace

from django.utils import timezone

from regulars.core.access.viewer import Viewer
from regulars.core.database.bulk import insert_tuples
from regulars.core.database.rows import execute_many, fetch_rows, fetch_value, one_of
from regulars.core.database.stored_values import stored_moment
from regulars.core.journal.recording import ChangeMade, on_changes
from regulars.sales.passage.rules import Stay, Step, step_of, take_step
from regulars.sales.passage.stored import moment_of

COLUMNS = ("deal_id", "stage_id", "since", "until", "seconds", "end")
_NEVER = dt.datetime.min.replace(tzinfo=dt.UTC)


@on_changes
def follow_deals(entry: int, changes: Sequence[ChangeMade], by: Viewer) -> None:
    """Note where deals went."""
    mine = [one for one in changes if one.record_type == "deals" and step_of(_NEVER, one.after, is_undo=False)]
    now = timezone.now()
    insert_stays((one.record_id, Stay(one.after["stage_id"], now)) for one in mine if one.after and _is_begun(one))
    mine = [one for one in mine if not _is_begun(one)]
    if not mine:
        return
    is_undo = bool(fetch_value("SELECT undo_of_id FROM journal_entry WHERE id = %s", [entry], is_steady=True))
    steps = [(one.record_id, step_of(now, one.after, is_undo=is_undo)) for one in mine]
    _follow([(deal, step) for deal, step in steps if step])


def _is_begun(change: ChangeMade) -> bool:
    return change.action == "create" and (change.after or {}).get("state") == "open"


def _follow(steps: Sequence[tuple[int, Step]]) -> None:
    stored = _stored_stays(list(dict.fromkeys(deal for deal, _ in steps)))
    were = {pk: replace(stay) for stays in stored.values() for pk, stay in stays}
    fresh = []
    for deal, step in steps:
        stays = [stay for _, stay in stored.get(deal, ())]
        count = len(stays)
        take_step(stays, step)
        if len(stays) > count:
            fresh.append((deal, stays[-1]))
            stored.setdefault(deal, []).append((0, stays[-1]))
        else:
            stored[deal] = stored.get(deal, [])[: len(stays)]
    kept = {pk: stay for stays in stored.values() for pk, stay in stays if pk}
    changed = [
        (stay.until and stored_moment(stay.until), stay.seconds, stay.end, pk)
        for pk, stay in kept.items()
        if stay != were[pk]
    ]
    execute_many('UPDATE sales_passage SET until = %s, seconds = %s, "end" = %s WHERE id = %s', changed)
    execute_many("DELETE FROM sales_passage WHERE id = %s", [(pk,) for pk in were if pk not in kept])
    insert_stays(fresh)


def insert_stays(stays: Iterable[tuple[int, Stay]]) -> None:
    """Write stays of deals."""
    rows = [
        (deal, one.stage, stored_moment(one.since), one.until and stored_moment(one.until), one.seconds, one.end)
        for deal, one in stays
    ]
    insert_tuples("sales_passage", COLUMNS, rows)


def _stored_stays(deals: list[int]) -> dict[int, list[tuple[int, Stay]]]:
    """All stays of each deal, with their ids."""
    these, params = one_of("deal_id", deals)
    rows = fetch_rows(
        f'SELECT id, deal_id, stage_id, since, until, "end" FROM sales_passage WHERE {these} ORDER BY id', params
    )
    found: dict[int, list[tuple[int, Stay]]] = {}
    for pk, deal, stage, since, until, end in rows:
        found.setdefault(deal, []).append((pk, Stay(stage, moment_of(since), until and moment_of(until), end)))
    return found
