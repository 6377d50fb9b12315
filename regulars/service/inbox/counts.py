"""How many cases lie in each place of the inbox, kept until something changes."""

from collections import Counter
from typing import Any

from regulars.core.access.conditions import Condition
from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import Row
from regulars.core.records.reading.tallies import tally
from regulars.core.records.reading.titles import titles_of
from regulars.core.records.reading.visibility import join_conditions, visible_condition
from regulars.core.records.registry import record_type
from regulars.service.inbox.places import near, waits_long
from regulars.service.inbox.queries import cases, require_inbox

_ALIVE: Condition = ("t.trashed_at IS NULL", [])
_UNDER_WAY = "t.state IN ('new', 'open', 'customer', 'supplier')"
_WAITING = ("customer", "supplier")


def read_counts(viewer: Viewer) -> dict[str, Any]:
    """Return {"places", "queues"}: how many cases lie in each, as far as the viewer may see them."""
    require_inbox(viewer)
    places: Counter[str] = Counter()
    queues: Counter[int] = Counter()
    for state, queue, owner, count in _lanes(viewer):
        places["open"] += count
        if state in _WAITING:
            places["waiting"] += count
            continue
        places["mine"] += count if owner == viewer.own_id else 0
        places["unassigned"] += count if owner is None else 0
        queues[queue] += count
    places["near"] = count_where(viewer, near())
    names = ("mine", "unassigned", "near", "waiting", "open")
    return {"places": {name: places[name] for name in names}, "queues": _queues(queues, viewer)}


def count_where(viewer: Viewer, *conditions: Condition) -> int:
    """Return how many cases these conditions hold for."""
    where, params = join_conditions([_ALIVE, *conditions, visible_condition(viewer, cases(), "t")])
    found = tally(f"SELECT COUNT(*) FROM {cases().table()} t WHERE {where}", params, lambda rows: int(rows[0][0]))
    return int(found[0][0])


def count_long_waiting(viewer: Viewer) -> int:
    """Return how many cases have waited for somebody else for too long."""
    return count_where(viewer, waits_long())


def _lanes(viewer: Viewer) -> list[Row]:
    """The same question for all who see the same: counted once for all of them."""
    where, params = join_conditions([_ALIVE, (_UNDER_WAY, []), visible_condition(viewer, cases(), "t")])
    return tally(
        f"SELECT t.state, t.queue_id, t.owner_id, COUNT(*) FROM {cases().table()} t WHERE {where} GROUP BY 1, 2, 3",
        params,
        lambda rows: sum(row[3] for row in rows),
    )


def _queues(counted: Counter[int], viewer: Viewer) -> list[dict[str, Any]]:
    titles = titles_of(record_type("queues"), {pk for pk in counted if pk is not None}, viewer)
    named = sorted(titles.values(), key=lambda one: (one["title"].casefold(), one["id"]))
    return [{"id": one["id"], "title": one["title"], "count": counted[one["id"]]} for one in named]
