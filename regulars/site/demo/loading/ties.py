"""Ties between members as relationships, told when they were noted and when they ended."""

from datetime import datetime, timedelta

from regulars.commons.directory.relationship.events import RelationshipBegun, RelationshipChanged
from regulars.commons.directory.relationship.record import Relationships
from regulars.core.access.house_day import house_day_of
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.snapshots import difference
from regulars.site.demo.cast.calendar import working_moment
from regulars.site.demo.cast.members import Tie
from regulars.site.demo.cast.sources import luck
from regulars.site.demo.loading.chronicle import Told
from regulars.site.demo.loading.desk import Desk
from regulars.site.demo.loading.employers import Employers
from regulars.site.demo.loading.snapshot import snapshot_of


def add_tie(desk: Desk, tie: Tie, source: int, target: int, *, by: int, employers: Employers) -> list[Told]:
    """Write one relationship; return what the journal tells of it."""
    noted, ended = _noted(tie), _ended(tie)
    since, until = tie.since and tie.since.isoformat(), tie.until and tie.until.isoformat()
    row = desk.relationships.add(
        kind_id=desk.kinds[tie.kind], source_id=source, target_id=target, since=since, until=until, note=tie.note,
        is_demo=True, version=2 if ended else 1, created_at=noted, changed_at=ended or noted,
    )  # fmt: skip
    title, pk = tie.note or Relationships.label, row["id"]
    first = snapshot_of(Relationships, {**row, "until": None} if ended else row)
    made = ChangeMade(Relationships.slug, pk, "create", None, first)
    links = list(employers.links(source, target, on=house_day_of(noted)))
    told = [Told(RelationshipBegun, noted, by, Relationships.slug, pk, title, [made], links)]
    if ended:
        was, now = difference(first, snapshot_of(Relationships, row))
        change = ChangeMade(Relationships.slug, pk, "change", was, now)
        links = list(employers.links(source, target, on=house_day_of(ended)))
        told.append(Told(RelationshipChanged, ended, by, Relationships.slug, pk, title, [change], links))
    return told


def _noted(tie: Tie) -> datetime:
    assert tie.source.added is not None
    assert tie.target.added is not None
    known = max(tie.source.added, tie.target.added) + timedelta(minutes=5)
    if tie.since and tie.since > known.date():
        return working_moment(tie.since, luck("tie", tie.source.name, tie.target.name))
    return known


def _ended(tie: Tie) -> datetime | None:
    """The moment at which the end was noted, if it came after the tie itself was."""
    if tie.until is None or tie.until <= _noted(tie).date():
        return None
    ended = working_moment(tie.until, luck("end", tie.source.name, tie.target.name))
    return max(ended, _noted(tie) + timedelta(minutes=5))
