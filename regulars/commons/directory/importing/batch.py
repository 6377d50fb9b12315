"""Rows of one import as parties: drafted, matched, and written some hundreds at a time."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import Any

from regulars.commons.directory.importing.chosen import chosen_records, match_chosen
from regulars.commons.directory.importing.consents import Consents
from regulars.commons.directory.importing.draft import Draft
from regulars.commons.directory.importing.drafting import ASKING, compile_plan, draft_row
from regulars.commons.directory.importing.employers import Employers
from regulars.commons.directory.importing.known import Stored, load_stored
from regulars.commons.directory.importing.likely import Likely
from regulars.commons.directory.importing.markup import markup_of, same_words
from regulars.commons.directory.importing.matching import find_match
from regulars.commons.directory.importing.merging import merge_draft
from regulars.commons.directory.importing.notes import Notes
from regulars.commons.directory.importing.own_values import OwnValues
from regulars.commons.directory.importing.pictures import keep_pictures
from regulars.commons.directory.importing.pool import SLUGS, Known, Pool, load_pool
from regulars.commons.directory.importing.seen_rows import find_seen, remember_rows
from regulars.commons.directory.importing.snapshots import new_party
from regulars.commons.directory.importing.was_erased import erased_before
from regulars.commons.directory.importing.writing import write_parties
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.field import Field
from regulars.core.records.fields import all_fields
from regulars.core.records.importing.general.cells import read_cell
from regulars.core.records.importing.general.named import forget_named, user_named
from regulars.core.records.importing.importer import CREATED, REFUSED, SKIPPED, UPDATED, ImportPlan, Outcome
from regulars.core.records.importing.own_rules import OwnRules
from regulars.core.records.importing.reading.table import SourceRow
from regulars.core.records.importing.seen import SeenKeys
from regulars.core.records.importing.targets import parse_target
from regulars.core.records.models import Workspace
from regulars.core.records.snapshot_columns import custom_key
from regulars.core.records.storing.states import State
from regulars.core.words import say
from regulars.foundation.text import fold
from regulars.foundation.told_apart import read_told


@dataclass(slots=True)
class Work:
    """What one batch is going to write."""

    by: Any
    file_name: str = ""
    states: dict[str, list[Any]] = field(default_factory=lambda: {kind: [] for kind in SLUGS})
    external: list[tuple[str, str, Any]] = field(default_factory=list)
    settled: set[int] = field(default_factory=set)
    employers: Employers = field(init=False)
    notes: Notes = field(init=False)
    consents: Consents = field(init=False)
    _noted: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.employers, self.notes = Employers(self.by), Notes(self.by)
        self.consents = Consents(self.by, self.file_name)

    def write_once(self, kind: str, state: Any) -> None:
        """Note that a state is to be written, however many rows changed it."""
        if id(state) not in self._noted:
            self._noted.add(id(state))
            self.states[kind].append(state)


class PartyBatch:
    """Takes the rows of one import of parties."""

    def __init__(self, plan: ImportPlan, kind: str) -> None:
        forget_named()
        self.plan, self.by = plan, plan.by
        layout, reading = plan.layout, plan.reading
        fields = {**all_fields(plan.record_type), **plan.new_fields}
        self.own = OwnValues(OwnRules(plan.record_type, fields.values()))
        self.own_kinds = {custom_key(field): field.kind for field in fields.values()}
        self.compiled = compile_plan(
            plan.mapping,
            plan.headings,
            layout=layout,
            kind=kind,
            region=Workspace.objects.values_list("country", flat=True).first() or "",
            order_of=reading.order_of,
            decimal=reading.decimal,
            list_sign=layout.list_sign if layout else None,
            constant=layout.values if layout else {},
            read_custom=lambda name, text, heading, country: _read_custom(fields[name], text, plan, heading, country),
        )
        self.may_create = {kind: self.by.may("create", slug) for kind, slug in SLUGS.items()}
        self.ids_are_certain = not plan.source.startswith("file:")
        self.asks_to_draft = any(parse_target(target).base in ASKING for target in plan.mapping.values())
        self.work = Work(self.by)
        self.written: list[int] = []

    @cached_property
    def likely(self) -> Likely:
        """Whom new rows may be; asked in the dry run only."""
        return Likely(self.by)

    def draft(self, row: SourceRow) -> Draft:
        """Return what a row says of a party."""
        draft = draft_row(row, self.compiled)
        if draft.owner and user_named(draft.owner) is None:
            draft.fact("Owner", draft.owner)
            draft.owner = ""
        if not self.may_create[draft.kind]:
            draft.problems.append(say("Your roles do not let you add {slugs}.", slugs=SLUGS[draft.kind]))
        if draft.employer and (draft.kind != "person" or not self.may_create["organisation"]):
            draft.fact("Belongs to" if draft.kind != "person" else "Works at", draft.employer)
            draft.employer = ""
        return draft

    def prepare(self, drafts: Sequence[Draft]) -> None:
        """Keep the pictures of the rows."""
        keep_pictures(drafts, by=self.by)

    def weigh(self, drafts: Sequence[Draft], *, seen: SeenKeys | None = None) -> list[Outcome]:
        """Find whom each row means and decide what becomes of it."""
        self.work = Work(self.by, self.plan.file_name)
        sharing, chosen = self.own.look_up(drafts, seen=seen), chosen_records(self.plan, drafts)
        pool = load_pool(drafts, by=self.by, source=self.plan.source, sharing=sharing, chosen=chosen)
        before = find_seen(seen, drafts) if seen else {}
        matches = [None if d.problems else self._match(d, pool) for d in drafts]
        stored = load_stored([match[0] for match in matches if match], by=self.by)
        self.work.consents.know(list(stored) if any(draft.consents for draft in drafts) else [])
        erased = erased_before(drafts, source=self.plan.source)
        outcomes = []
        for draft in drafts:
            if draft.problems:
                outcomes.append(Outcome(draft.number, REFUSED, draft.name, " ".join(draft.problems), SLUGS[draft.kind]))
                continue
            match = self._match(draft, pool)
            if draft.number in erased and not match:
                outcomes.append(Outcome(draft.number, REFUSED, draft.name, erased[draft.number], SLUGS[draft.kind]))
            elif match:
                outcomes.append(self._meet(draft, *match, stored))
            elif draft.number in before:
                outcomes.append(self._repeat(draft, *before[draft.number]))
            else:
                outcomes.append(self._add(draft, pool))
        if seen:
            fresh = {d.number: d for d, outcome in zip(drafts, outcomes, strict=True) if outcome.outcome == CREATED}
            remember_rows(seen, fresh.values())
            likes = self.likely.find(fresh.values(), seen)
            for outcome in outcomes:
                outcome.like = likes.get(outcome.number)
        return outcomes

    def _match(self, draft: Draft, pool: Pool) -> tuple[Known, str] | None:
        return (
            find_match(draft, pool, ids_are_certain=self.ids_are_certain)
            or self.own.match(draft, pool)
            or match_chosen(self.plan, draft, pool)
        )

    def _add(self, draft: Draft, pool: Pool) -> Outcome:
        if why := self.own.why_not_new(draft):
            return Outcome(draft.number, REFUSED, draft.name, " ".join(why), SLUGS[draft.kind])
        owner = user_named(draft.owner) if draft.owner else self.by.user_id
        state = State(new_party(draft, owner_id=owner, source=self.plan.file_name))
        self.work.states[draft.kind].append(state)
        self._take_along(draft, state)
        self.work.consents.add(state, draft.consents)
        if draft.employer:
            self.work.employers.tie(state, draft)
        if draft.kind == "organisation":
            self.work.employers.offer(state, draft.name)
        self.own.give(draft, to=pool.add(draft, state))
        slug = SLUGS[draft.kind]
        return Outcome(draft.number, CREATED, draft.name, "", slug, partial(_id_of, state))

    def _meet(self, draft: Draft, known: Known, why: str, stored: dict[int, Stored]) -> Outcome:
        slug, choice = SLUGS[draft.kind], self.plan.choice_for(draft.number)
        one = stored.get(known.pk)
        state = one.state if one else known.state
        if known.row:
            why = say("{why} as row {row} of this file.", why=why[:-1], row=known.row)
        if state is None or (one and not one.may_change and choice != "skip"):
            why, choice = say("{why} Your roles do not let you change it.", why=why), "skip"
        changed = False
        if choice != "skip" and state is not None:
            overwrite = choice == "overwrite"
            draft.custom = self._unlike(draft.custom, state)
            if said := self.own.why_not_changed(draft, known, state.after, overwrite=overwrite):
                return Outcome(draft.number, REFUSED, draft.name, " ".join(said), slug)
            changed = merge_draft(state.after, draft, overwrite=overwrite, source=self.plan.file_name)
            changed |= self._change_employer(draft, known, state, overwrite=overwrite)
            fresh = [n for n in draft.notes if n not in known.notes and not self._is_said(n, state, one)]
            changed |= bool(fresh)
            known.notes.update(fresh)
            self._take_along(draft, state, notes=fresh)
            agreed = self.work.consents.fresh(state.record_id, draft.consents)
            changed |= bool(agreed)
            self.work.consents.add(state, agreed)
            if changed and one:
                self.work.write_once(draft.kind, state)
        outcome = UPDATED if changed else SKIPPED
        record_id = partial(_id_of, state) if state else (lambda: None)
        return Outcome(draft.number, outcome, draft.name, why, slug, record_id, known.name, is_match=True)

    def _unlike(self, custom: dict[str, Any], state: State) -> dict[str, Any]:
        """The own values that are not there already in other formatting."""
        kinds, was = self.own_kinds, state.after
        return {n: v for n, v in custom.items() if not kinds[n].is_same_in_cells(v, was.get(n))}

    def _is_said(self, note: str, state: State, one: Stored | None) -> bool:
        """Whether a note is there already; our own cards carry what we know about a party as their note."""
        text = markup_of(note)
        return (one is not None and text in one.notes) or same_words(text, str(state.after.get("about", "")))

    def _change_employer(self, draft: Draft, known: Known, state: Any, *, overwrite: bool) -> bool:
        named = fold(draft.employer)
        told = read_told(named)
        if not named or named == known.employer or (known.employer and not overwrite):
            return False
        if told and told == (known.employer, known.employer_id):
            return False
        self.work.employers.tie(state, draft, replaces=bool(known.employer))
        known.employer, known.employer_id = named, None
        return True

    def _take_along(self, draft: Draft, state: Any, notes: list[str] | None = None) -> None:
        self.work.notes.add(state, draft.notes if notes is None else notes)
        if draft.external_id:
            self.work.external.append((SLUGS[draft.kind], draft.external_id, state))

    def _repeat(self, draft: Draft, row: int, is_same: bool) -> Outcome:
        """In the dry run: a row like one before, which would be there by now."""
        why = say("The same as row {row} of this file.", row=row)
        skips = is_same or self.plan.choice_for(draft.number) == "skip"
        return Outcome(
            draft.number, SKIPPED if skips else UPDATED, draft.name, why, SLUGS[draft.kind], is_match=True,
        )  # fmt: skip

    def write(self) -> list[ChangeMade]:
        """Write what `weigh` decided: organisations, people, relationships, notes."""
        changes, self.written = write_parties(self.work, source=self.plan.source)
        return changes

    def subjects(self) -> list[int]:
        """Return the parties that were made or changed."""
        return self.written


def _read_custom(field: Field, text: str, plan: ImportPlan, heading: str, country: str) -> tuple[str, Any]:
    """Under which key of a snapshot an added field's value goes, and the value that a cell means."""
    value = read_cell(text, field, plan.reading, plan.by, heading=heading, country=country)
    return custom_key(field), field.kind.custom_value(value)


def _id_of(state: Any) -> int | None:
    return state.record_id or None
