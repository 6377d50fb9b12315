"""What added fields ask of the rows of a file: a value where one is required, and one that nobody else has."""

from collections.abc import Hashable, Iterable, Mapping
from typing import Any

from regulars.core.records.field import Field
from regulars.core.records.record_type import RecordType
from regulars.core.records.snapshot_columns import custom_key
from regulars.core.records.snapshots import Snapshot
from regulars.core.records.storing.states import copied
from regulars.core.records.writing.unique import holders, is_taken, key_of
from regulars.core.words import say

Held = tuple[str, Any]


class OwnRules:
    """The rules of a type's added fields, and who has the unique values of one batch: a stored id, or a row."""

    def __init__(self, record_type: type[RecordType], fields: Iterable[Field]) -> None:
        own = [field for field in fields if field.custom]
        self.record_type = record_type
        self.unique = [field for field in own if field.unique]
        self._required = [field for field in own if field.required]
        begins = ((f, f.kind.parse(f.default, f)) for f in own if f.default is not None)
        self._begins = {custom_key(f): f.kind.custom_value(value) for f, value in begins}
        self._held: dict[Held, list[Hashable]] = {}

    def complete(self, snapshot: Snapshot) -> list[str]:
        """Give a new record the values that its added fields begin with; return what it still lacks, in sentences."""
        for key, value in self._begins.items():
            snapshot.setdefault(key, copied(value))
        lacks = [f for f in self._required if f.kind.is_blank(snapshot.get(custom_key(f)))]
        return [say("Fill in “{label}”.", label=field.label) for field in lacks]

    def look_up(self, rows: Iterable[Snapshot]) -> set[int]:
        """Ask once who has the unique values of a batch; return the ids."""
        wanted: dict[str, set[Any]] = {}
        for name, key in (held for row in rows for held in self.values_of(row)):
            wanted.setdefault(name, set()).add(key)
        self._held = {}
        for field in self.unique:
            for key, ids in holders(self.record_type, field, wanted.get(field.name, ())).items():
                self._held[field.name, key] = [*ids]
        return {one for held in self._held.values() for one in held if isinstance(one, int)}

    def values_of(self, row: Snapshot) -> list[Held]:
        """Return the unique values of a row, as they are compared."""
        if not self.unique:
            return []
        given = ((field, row.get(custom_key(field))) for field in self.unique)
        return [(field.name, key_of(field, value)) for field, value in given if value not in (None, "")]

    def who_has(self, row: Snapshot) -> list[tuple[Field, Hashable]]:
        """Return who has a unique value of this row, by field."""
        by_name = {field.name: field for field in self.unique}
        return [(by_name[h[0]], one) for h in self.values_of(row) for one in self._held.get(h, ())]

    def shared(self, row: Snapshot, *, but: Hashable, also: bool = False) -> list[str]:
        """Return, in sentences, which values of a row another has already; `also`: a row before has one."""
        found = [field for field, one in self.who_has(row) if one != but]
        return [is_taken(self.record_type, field) for field in found or (self.unique[:1] if also else ())]

    def give(self, row: Snapshot, *, to: Hashable) -> list[str]:
        """Note who has the values of a row from now on; return why not, in sentences, where another has one."""
        if why := self.shared(row, but=to):
            return why
        for held in self.values_of(row):
            self._held.setdefault(held, []).append(to)
        return []


def written_values(rules: OwnRules, row: Mapping[str, Any], stored: Snapshot, *, overwrite: bool) -> Snapshot:
    """Return the unique values of a row that would be written over those of a stored record."""
    keys = [custom_key(field) for field in rules.unique]
    return {k: row[k] for k in keys if k in row and (overwrite or stored.get(k) in (None, ""))}
