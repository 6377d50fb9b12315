"""What a row of a file says of a record of any type."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from regulars.core.access.conditions import Condition
from regulars.core.database.rows import fetch_value
from regulars.core.records.field import Field
from regulars.core.records.importing.general.cells import join_cells, read_cell, text_of
from regulars.core.records.importing.general.matching import match_keys
from regulars.core.records.importing.general.named import linked_record
from regulars.core.records.importing.general.targets import MADE_AT, importable_fields, is_dated_by_making
from regulars.core.records.importing.importer import ImportPlan
from regulars.core.records.importing.reading.table import SourceRow
from regulars.core.records.importing.targets import parse_target
from regulars.core.records.reading.titles import titles_of
from regulars.core.records.reading.visibility import join_conditions, visible_condition
from regulars.core.records.registry import record_type as find_type
from regulars.core.words import say
from regulars.foundation.text import fold

# By field, what other programs call its choices: {"direction": {"inbound": "in"}}.
Said = Mapping[str, Mapping[str, str]]


@dataclass(slots=True)
class GeneralDraft:
    """What a row says of a record."""

    number: int
    values: dict[str, Any] = field(default_factory=dict)
    external_id: str = ""
    own_id: int = 0
    made_at: dt.datetime | None = None
    problems: list[str] = field(default_factory=list)
    keys: list[tuple[str, str]] = field(default_factory=list)


class Drafting:
    """Reads the rows of one import: which columns fill which field, alone or together."""

    def __init__(self, plan: ImportPlan, fields: dict[str, Field], said: Said) -> None:
        self.plan, self.fields, self.said = plan, fields, said
        allowed = {*importable_fields(plan.record_type, plan.by), *plan.new_fields}
        self.ids: dict[str, int] = {}
        self.columns: dict[str, list[int]] = {}
        self.ways: dict[str, list[tuple[str, int]]] = {}
        self.made: list[int] = []
        for index, target in sorted(plan.mapping.items()):
            slot = parse_target(target)
            name = slot.label if slot.base == "custom" else slot.base
            if name in ("external_id", "own_id"):
                self.ids[name] = index
            elif name == MADE_AT and is_dated_by_making(plan.record_type):
                self.made.append(index)
            elif name in allowed and slot.part:
                self.ways.setdefault(name, []).append((slot.part, index))
            elif name in allowed:
                self.columns.setdefault(name, []).append(index)

    def draft(self, row: SourceRow) -> GeneralDraft:
        """Return what a row says."""
        draft = GeneralDraft(row.number, problems=[row.problem] if row.problem else [])
        if not row.problem:
            draft.external_id = _cell(row, self.ids.get("external_id"))[:255]
            own = _cell(row, self.ids.get("own_id"))
            draft.own_id = int(own) if own.isdecimal() and len(own) < 19 else 0
            for name in dict.fromkeys([*self.columns, *self.ways]):
                self._fill(draft, row, name)
            self._date(draft, row)
        if not draft.values and not draft.problems:
            draft.problems.append(say("There is nothing in the columns that are brought in."))
        said = {**draft.values, MADE_AT: draft.made_at} if draft.made_at else draft.values
        draft.keys = match_keys(self.fields, said, draft.external_id)
        return draft

    def _date(self, draft: GeneralDraft, row: SourceRow) -> None:
        field = self.fields[MADE_AT]
        text = join_cells([text for index in self.made if (text := text_of(_cell(row, index)))], field)
        try:
            draft.made_at = read_cell(text, field, self.plan.reading, self.plan.by) if text else None
        except ValueError as wrong:
            draft.problems.append(f"{self.plan.headings[self.made[0]]}: {wrong}")

    def _fill(self, draft: GeneralDraft, row: SourceRow, name: str) -> None:
        one = self.fields[name]
        filled = [(index, text) for index in self.columns.get(name, ()) if (text := text_of(_cell(row, index)))]
        ways = {part: text for part, index in self.ways.get(name, ()) if (text := text_of(_cell(row, index)))}
        if not filled and not ways:
            return
        text = join_cells([cell for _, cell in filled], one)
        try:
            draft.values[name] = self._value(text, one, ways, filled)
        except ValueError as wrong:
            kept = self._as_it_stands(draft.own_id, one, text)
            if kept is not None:
                draft.values[name] = kept
            else:
                index = filled[0][0] if filled else self.ways[name][0][1]
                draft.problems.append(f"{self.plan.headings[index]}: {wrong}")

    def _value(self, text: str, one: Field, ways: dict[str, str], filled: Sequence[tuple[int, str]]) -> Any:
        if one.kind.slug == "link":
            return linked_record(text, one, self.plan.by, ways)
        text = self.said.get(one.name, {}).get(fold(text), text)
        heading = self.plan.headings[filled[0][0]]
        return read_cell(text, one, self.plan.reading, self.plan.by, heading=heading)

    def _as_it_stands(self, own_id: int, one: Field, text: str) -> int | None:
        """The record to which our own row leads already, though it cannot be chosen any more: it is in the trash."""
        if not own_id or one.kind.slug != "link" or not one.column or one.custom:
            return None
        kind, by = self.plan.record_type, self.plan.by
        row: Condition = ("t.id = %s AND t.trashed_at IS NULL", [own_id])
        where, params = join_conditions([row, visible_condition(by, kind, "t")])
        linked = fetch_value(f"SELECT t.{one.column} FROM {kind.table()} t WHERE {where}", params)
        found = titles_of(find_type(one.target), {linked}, by) if linked else {}
        return linked if linked in found and fold(found[linked]["title"]) == fold(text) else None


def _cell(row: SourceRow, index: int | None) -> str:
    return row.cells[index].strip() if index is not None and index < len(row.cells) else ""
