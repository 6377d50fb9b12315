"""Who employed a person before, told by her relationships as they were."""

import datetime as dt
from collections.abc import Iterable
from itertools import groupby

from regulars.commons.directory.relationship.models import Relationship, RelationshipKind
from regulars.core.access.house_day import house_day_of
from regulars.core.journal.models import Change, Link
from regulars.core.records.registry import record_type
from regulars.core.records.snapshots import Snapshot, take_snapshots
from regulars.core.records.told_beside import Step

TIES = "relationships"
States = dict[int, Snapshot | None]


def employer_at(party: int, moment: dt.datetime) -> int | None:
    """Return whom a person worked for at a moment, as it was known then."""
    states, changes = _ties(party)
    _take_back(states, (change for change in changes if change.entry.at > moment))
    return _employer(party, states, moment)


def employer_steps(party: int) -> list[Step]:
    """Return the entries that gave a person another employer, newest first."""
    states, changes = _ties(party)
    steps: list[Step] = []
    for entry, of_entry in groupby(changes, key=lambda change: change.entry):
        after = _employer(party, states, entry.at)
        _take_back(states, of_entry)
        before = _employer(party, states, entry.at)
        if before != after:
            steps.append(Step(entry, before, after))
    return steps


def _ties(party: int) -> tuple[States, list[Change]]:
    """Return all relationships that ever were hers as they are now, and what was done to them, newest first."""
    # Those that are gone for good are known by the entries on her timeline only.
    entries = Link.objects.filter(subject_id=party).values("entry_id")
    linked = Change.objects.filter(entry_id__in=entries, record_type=TIES).values_list("record_id", flat=True)
    ids = {*linked, *Relationship.objects.filter(source_id=party).values_list("pk", flat=True)}
    now = take_snapshots(record_type(TIES), Relationship.objects.filter(pk__in=ids))
    changes = Change.objects.filter(record_type=TIES, record_id__in=ids).select_related("entry").order_by("-id")
    return {pk: now.get(pk) for pk in ids}, list(changes)


def _take_back(states: States, changes: Iterable[Change]) -> None:
    for change in changes:
        was = change.before if change.action not in ("create", "separate") else None
        states[change.record_id] = {**(states[change.record_id] or {}), **was} if was else None


def _employer(party: int, states: States, moment: dt.datetime) -> int | None:
    """By the same rule as `derived.py`: of the employments of that day the one begun last."""
    day = house_day_of(moment).isoformat()
    employing = set(RelationshipKind.objects.filter(is_employment=True).values_list("pk", flat=True))
    fitting = [(pk, tie) for pk, tie in states.items() if tie and _fits(tie, party, day, employing)]
    return max((_begun(tie, pk), tie["target_id"]) for pk, tie in fitting)[1] if fitting else None


def _fits(tie: Snapshot, party: int, day: str, employing: set[int]) -> bool:
    is_hers = tie.get("source_id") == party and tie.get("kind_id") in employing and not tie.get("trashed_at")
    since, until = tie.get("since"), tie.get("until")
    return is_hers and (not since or since <= day) and (not until or until > day)


def _begun(tie: Snapshot, pk: int) -> tuple[bool, str, int]:
    return bool(tie.get("since")), tie.get("since") or "", pk
