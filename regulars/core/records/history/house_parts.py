"""What was done to the house itself (its settings, users, teams, roles, added fields), taken back by its own verbs."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.journal.models import Change, Entry
from regulars.core.journal.recording import taking_back
from regulars.core.problems import Refused
from regulars.core.records.history.undoing import Undoing, add_own_way
from regulars.core.records.snapshots import Snapshot
from regulars.core.words import say


@dataclass(frozen=True, kw_only=True)
class HousePart:
    """A part of the house: how it stands now, as plain JSON ({}: gone), and the verbs that change, add, remove it."""

    slug: str
    now: Callable[[int], Snapshot]
    change: Callable[[int, Snapshot, Viewer], object]
    add: Callable[[int, Snapshot, Viewer], object] | None = None
    remove: Callable[[int, Viewer], object] | None = None
    # Whose change of what is her own may be taken back by her, though she administers nothing.
    is_own: Callable[[Change, Viewer], bool] = lambda change, by: False


_parts: dict[str, HousePart] = {}


def offer_house_part(part: HousePart, *, events: Iterable[str]) -> None:
    """Let entries of these events be taken back by the part's verbs, which ask for their rights as ever."""
    _parts[part.slug] = part
    for event in events:
        add_own_way(event, _take_back)


def _take_back(entry: Entry, by: Viewer, dry_run: bool) -> Undoing:
    changes = list(Change.objects.filter(entry_id=entry.pk).order_by("-id"))
    if not by.administers and not all(_parts[one.record_type].is_own(one, by) for one in changes):
        raise Refused(say("Only an administrator can take back what was done to settings."))
    done = Undoing()
    token = taking_back.set(entry.pk)
    try:
        for change in changes:
            done.undone += _reverse(change, entry.title, done.conflicts, by=by, dry_run=dry_run)
    finally:
        taking_back.reset(token)
    if done.undone and not dry_run:
        written = Entry.objects.filter(undo_of=entry.pk).order_by("-id").values_list("pk", flat=True)
        done.entry = written.first()
    return done


def _reverse(change: Change, title: str, conflicts: list[dict[str, Any]], *, by: Viewer, dry_run: bool) -> int:
    part = _parts[change.record_type]
    now = part.now(change.record_id)
    differing = {name: (expected, found) for name, expected, found in _differences(change, now)}
    told = {"type": part.slug, "id": change.record_id, "title": title}
    conflicts += [{**told, "field": n, "expected": e, "found": f} for n, (e, f) in differing.items()]
    step = _step(part, change, set(differing), by)
    if step is not None and not dry_run:
        step()
    return int(step is not None)


def _differences(change: Change, now: Snapshot) -> list[tuple[str, Any, Any]]:
    """What is no longer as the change left it: field, what it left, and what there is now."""
    if change.after is None:
        return [("", "removed", "there")] if now else []
    if not now:
        return [("", "there", "removed")]
    return [(name, left, now.get(name)) for name, left in change.after.items() if now.get(name) != left]


def _step(part: HousePart, change: Change, differing: set[str], by: Viewer) -> Callable[[], object] | None:
    """Return what takes the change back, as far as nobody touched it since; None where nothing is left of it."""
    pk = change.record_id
    if change.before is not None and change.after is not None:
        back = {name: change.before.get(name) for name in change.after if name not in differing}
        return partial(part.change, pk, back, by) if back and "" not in differing else None
    if differing:
        return None
    if change.before is None:
        return partial(part.remove, pk, by) if part.remove else None
    return partial(part.add, pk, change.before, by) if part.add else None
