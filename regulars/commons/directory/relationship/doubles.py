"""The same relationship noted twice: the same two ends in the same way and role, for days that overlap."""

from collections.abc import Hashable, Iterable, Sequence

from regulars.commons.directory.relationship.ties import Tie, key_of, reads_as, say_the_same, stored_ties
from regulars.core.access.viewer import Viewer
from regulars.core.words import say

_AT_ONCE = 400


class RelationshipDoubles:
    """Tells which relationships say the same as one that is there."""

    @property
    def reason(self) -> str:
        """Why a row that says the same is not brought in again."""
        return say("This relationship is noted already for that time.")

    def find(self, rows: Sequence[Tie], *, by: Viewer) -> list[int | None]:
        """Return for each of these, as plain values, a stored one that says the same, as far as the user sees it."""
        ends = sorted({tie[end] for tie in rows for end in ("source_id", "target_id") if tie.get(end)})
        stored = [tie for at in range(0, len(ends), _AT_ONCE) for tie in stored_ties(ends[at : at + _AT_ONCE], by)]
        alike = {tie["kind_id"] for tie in stored if tie["is_alike"]}
        known: dict[Hashable, list[Tie]] = {}
        for tie in stored:
            known.setdefault(key_of(tie, alike), []).append(tie)
        return [_first(tie, known.get(key_of(tie, alike), ())) for tie in rows]

    def key(self, row: Tie) -> Hashable:
        """Return kind and ends, as they are named."""
        return key_of(row, set())

    def same(self, one: Tie, other: Tie) -> bool:
        """Whether two relationships between the same ends are in one role, for days that overlap."""
        return say_the_same(one, other)


def _first(tie: Tie, stored: Iterable[Tie]) -> int | None:
    found = [one for one in stored if one["id"] != tie.get("id") and say_the_same(tie, one)]
    # One of the same role goes before one of which no role is known.
    return min(found, key=lambda one: reads_as(one) != reads_as(tie))["id"] if found else None


DOUBLES = RelationshipDoubles()
