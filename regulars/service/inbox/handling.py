"""Handling several cases at once: each as if alone, with its own entry, in one transaction."""

from collections.abc import Callable, Sequence
from typing import Any

from django.db import transaction

from regulars.core.access.viewer import Viewer
from regulars.core.database.turns import write_transaction
from regulars.core.problems import NotFound, Problem
from regulars.core.records.old_ids import current_ids
from regulars.core.records.reading.loading import load_record, title_of
from regulars.core.words import inside, say
from regulars.service.case.actions import solve_case, wait_with_case
from regulars.service.inbox.queries import cases

MOST = 200
Deed = Callable[..., int]
DEEDS: dict[str, Deed] = {"solve": solve_case, "wait": wait_with_case}


def handle_cases(
    ids: Sequence[int], deed: str, values: dict[str, Any], *, by: Viewer, dry_run: bool = False
) -> dict[str, Any]:
    """Solve cases, or wait with them; return {"count", "refused", "entries"}, the entries as undo wants them."""
    now = current_ids(cases(), list(ids), epoch=by.epoch)
    refused: list[dict[str, Any]] = []
    entries: list[int] = []
    with write_transaction():
        for pk in dict.fromkeys(now.get(one, one) for one in ids):
            found = _handled(pk, DEEDS[deed], values, by=by)
            if isinstance(found, int):
                entries.append(found)
            else:
                refused.append(found)
        transaction.set_rollback(dry_run)
    return {"count": len(entries), "refused": refused, "entries": [] if dry_run else entries[::-1]}


def _handled(pk: int, deed: Deed, values: dict[str, Any], *, by: Viewer) -> int | dict[str, Any]:
    title = ""
    try:
        # What one case refuses leaves the others as they are.
        with transaction.atomic():
            case = load_record(by, "change", cases(), pk)
            title = title_of(cases(), case)
            return deed(case, by=by, **values)
    except NotFound:
        return {"id": pk, "title": "", "reason": say("There is no such {label}.", label=inside(cases().label))}
    except Problem as problem:
        return {"id": pk, "title": title, "reason": problem.detail}
