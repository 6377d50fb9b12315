"""Members of the story as rows, with their life told backwards: each change undone gives what was before."""

from dataclasses import asdict, dataclass, field
from typing import Any

from regulars.commons.directory.contact_point.keys import contact_key
from regulars.commons.directory.party.events import PartyAdded, PartyChanged
from regulars.commons.directory.party.record import Households, Organisations, People
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.record_type import RecordType
from regulars.core.records.snapshots import difference
from regulars.foundation.partial_dates import PartialDate
from regulars.site.demo.cast.members import Happening, Member
from regulars.site.demo.loading.chronicle import Told
from regulars.site.demo.loading.desk import Desk
from regulars.site.demo.loading.sheet import Values
from regulars.site.demo.loading.snapshot import snapshot_of

TYPES: dict[str, type[RecordType]] = {"person": People, "organisation": Organisations, "household": Households}


@dataclass(slots=True)
class Life:
    """A member's row and child rows at one moment."""

    row: Values
    children: dict[str, list[Values]]
    tags: list[str] = field(default_factory=list)

    def snapshot(self, record_type: type[RecordType]) -> dict[str, Any]:
        """Return what the journal keeps of it."""
        return snapshot_of(record_type, self.row, children=self.children, many={"tags": sorted(self.tags)})


def add_member(desk: Desk, member: Member, *, owner: int, changes: int, **columns: Any) -> Life:
    """Write a member's rows as they are today; `changes` is how often she was changed since."""
    row = desk.parties.add(
        kind=member.kind,
        name=member.name,
        owner_id=owner,
        custom=member.custom,
        is_demo=True,
        version=1 + changes,
        created_at=member.added,
        **{"changed_at": member.added, **columns},
        **member.columns,
    )
    children = {
        "contact_points": [_reach(reach) for reach in member.reaches],
        "addresses": [asdict(place) for place in member.places],
        "roles": [_days(asdict(role), "since", "until") for role in member.roles],
        "dates": [_day(asdict(day)) for day in member.days],
        "facts": [_days(asdict(fact), "learnt_on") for fact in member.facts],
    }
    kept = {
        name: [desk.children[name].add(party_id=row["id"], **values) for values in rows]
        for name, rows in children.items()
    }
    return Life(row, kept, member.tags)


def tell_life(member: Member, life: Life, happenings: list[Happening], users: list[int]) -> list[Told]:
    """Return the entries of a member's life: how she was added, and each change since, oldest first."""
    record_type = TYPES[member.kind]
    told: list[Told] = []
    after = life.snapshot(record_type)
    for happening in sorted(happenings, key=lambda one: one.at, reverse=True):
        _undo(life, happening)
        before = life.snapshot(record_type)
        was, now = difference(before, after)
        pk = life.row["id"]
        change = ChangeMade(record_type.slug, pk, "change", was, now)
        links = [(pk, None)]
        told.append(
            Told(PartyChanged, happening.at, users[happening.user], record_type.slug, pk, member.name, [change], links)
        )
        after = before
    assert member.added is not None
    made = ChangeMade(record_type.slug, life.row["id"], "create", None, after)
    by = users[member.owner]
    told.append(
        Told(
            PartyAdded,
            member.added,
            by,
            record_type.slug,
            made.record_id,
            member.name,
            [made],
            [(made.record_id, None)],
        )
    )
    return told[::-1]


def _undo(life: Life, happening: Happening) -> None:
    more, children = happening.more, life.children
    if happening.kind == "promoted":
        life.row = {**life.row, "job_title": more["before"]}
    elif happening.kind == "moved":
        first, *rest = children["addresses"]
        children["addresses"] = [{**first, **asdict(more["before"])}, *rest]
    elif happening.kind == "new_number":
        phone = next(reach for reach in children["contact_points"] if reach["kind"] == "phone")
        old = {**phone, "value": more["before"], "key": contact_key("phone", more["before"], "")}
        children["contact_points"] = [old if reach is phone else reach for reach in children["contact_points"]]
    elif happening.kind == "new_role":
        since = more["role"].since.isoformat()
        children["roles"] = [role for role in children["roles"] if role["since"] != since]
    elif happening.kind == "learnt":
        children["facts"] = [fact for fact in children["facts"] if fact["text"] != more["fact"].text]


def _reach(reach: Any) -> Values:
    return {**_days(asdict(reach), "last_worked_on"), "key": contact_key(reach.kind, reach.value, "")}


def _day(values: Values) -> Values:
    day = PartialDate.parse(values["day"])
    return {**values, "month_day": day.month * 100 + day.day}


def _days(values: Values, *names: str) -> Values:
    return {**values, **{name: values[name].isoformat() for name in names if values[name] is not None}}
