"""How far a viewer's search reaches: record types, owners, conditions of the caller, and fields."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from regulars.core.access.conditions import Condition
from regulars.core.access.viewer import Viewer
from regulars.core.search.document import guard_tag, owner_token, type_number, type_token
from regulars.core.search.expression import AnyOf, Expression, Term, Without, all_of, any_of
from regulars.core.search.layout import Layout
from regulars.core.search.leading import unseen_names
from regulars.foundation.caching import cached_lately

# (record type, column with the record's id) → condition, or None where the owner's scope decides.
Visible = Callable[[str, str], Condition | None]


@dataclass(frozen=True, slots=True)
class TypeReach:
    """What a viewer sees of one record type: all of it, the rows of some owners, or what a condition says."""

    record_type: str
    owners: tuple[int, ...] | None = None
    condition: Condition | None = None

    @property
    def number(self) -> int:
        """The number of the record type."""
        return type_number(self.record_type)


@dataclass(slots=True)
class Reach:
    """The types a viewer may search, and for each slot the tags she may read and the types she may not."""

    types: list[TypeReach]
    covers_everything: bool
    hidden: dict[str, set[str]]
    has_guarded_names: bool = False
    tags: dict[str, list[str]] = field(default_factory=dict)
    blocked: dict[str, set[str]] = field(default_factory=dict)

    def is_blocked(self, record_type: str, slot: str) -> bool:
        """Whether a slot of a type must stay out, since a hidden field still lies among the others."""
        return record_type in self.blocked.get(slot, ())

    def term(self, slot: str, token: str, *, is_prefix: bool) -> Expression:
        """Return the question for a token in a slot, in every layout the viewer may read."""
        own = "p" if slot == "r" else slot
        tags = ["", *self.tags.get(own, ())]
        term = any_of([Term(f"{tag}{slot}{token}", is_prefix) for tag in tags])
        blocked = [Term(type_token(name)) for name in sorted(self.blocked.get(own, ()))]
        return Without(term, any_of([*blocked])) if blocked else term

    def scope(self) -> Expression | None:
        """Return which documents lie within reach, or None for all; conditions of the caller come on top."""
        if self.covers_everything:
            return None
        open_types: list[Expression] = [Term(type_token(t.record_type)) for t in self.types if t.owners is None]
        by_owners: dict[tuple[int, ...], list[Expression]] = {}
        for reached in self.types:
            if reached.owners is not None:
                by_owners.setdefault(reached.owners, []).append(Term(type_token(reached.record_type)))
        owned = [
            all_of([any_of(types), any_of([Term(owner_token(owner)) for owner in owners])])
            for owners, types in by_owners.items()
        ]
        return AnyOf(tuple(open_types + owned))

    def condition(self, number: str, record_id: str) -> Condition:
        """Return the caller's conditions as SQL over a document's type number and record id."""
        parts, params = [], []
        for reached in self.types:
            if reached.condition:
                parts.append(f"({number} <> {reached.number} OR ({reached.condition[0]}))")
                params += reached.condition[1]
        return " AND ".join(parts), params


def reach_of(viewer: Viewer, layout: Layout, types: Sequence[str] | None, visible: Visible | None) -> Reach:
    """Return what a viewer's search may touch, of all types or of those named; nobody may change the answer."""
    return _reach_of(viewer, layout, None if types is None else tuple(types), visible)


@cached_lately(most=512)
def _reach_of(viewer: Viewer, layout: Layout, types: tuple[str, ...] | None, visible: Visible | None) -> Reach:
    # When rights change there is another viewer, and when fields are laid out anew another layout.
    known = sorted(layout.slots)
    asked = known if types is None else [name for name in known if name in types]
    reached = [found for name in asked if (found := _type_reach(viewer, name, visible)) is not None]
    hidden = {
        name: {field for field, right in viewer.fields.get(name, {}).items() if right == "hidden"}
        | unseen_names(viewer, name)
        for name in asked
    }
    reach = Reach(
        types=reached,
        covers_everything=len(reached) == len(known) and all(r.owners is None for r in reached),
        hidden={name: set(fields) for name, fields in hidden.items() if fields},
    )
    reach.has_guarded_names = any("n" in layout.slots_of(*guarded) for guarded in layout.guards)
    for (record_type, name), is_ready in layout.guards.items():
        if record_type in asked and name not in hidden[record_type]:
            for slot in layout.slots_of(record_type, name):
                reach.tags.setdefault(slot, []).append(guard_tag(record_type, name))
        elif record_type in asked and is_ready:
            hidden[record_type].discard(name)
    _block_slots(reach, layout, hidden)
    return reach


def _block_slots(reach: Reach, layout: Layout, unready: dict[str, set[str]]) -> None:
    for record_type, names in unready.items():
        for name in names:
            for slot in layout.slots_of(record_type, name):
                reach.blocked.setdefault(slot, set()).add(record_type)


def _type_reach(viewer: Viewer, record_type: str, visible: Visible | None) -> TypeReach | None:
    scope = viewer.rights_for(record_type).see
    if scope == "none":
        return None
    condition = visible(record_type, "d.record_id") if visible else None
    if condition is not None:
        return TypeReach(record_type, condition=condition if condition[0] else None)
    if scope == "all":
        return TypeReach(record_type)
    if viewer.own_id is None:
        return None
    return TypeReach(record_type, owners=(viewer.own_id,) if scope == "own" else viewer.team_mates)
