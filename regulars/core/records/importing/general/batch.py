"""Rows of any record type: matched by external id and unique fields, written through the engine's own checks."""

from collections.abc import Hashable, Sequence
from typing import Any

from regulars.core.journal.recording import ChangeMade
from regulars.core.problems import Invalid
from regulars.core.records.fields import all_fields
from regulars.core.records.importing.external_ids import find_external, keep_external
from regulars.core.records.importing.general.drafting import Drafting, GeneralDraft, Said
from regulars.core.records.importing.general.matching import find_matches, plain_row
from regulars.core.records.importing.general.merging import begin_new, merge_values
from regulars.core.records.importing.general.named import forget_named
from regulars.core.records.importing.general.newcomers import Newcomers
from regulars.core.records.importing.general.targets import MADE_AT
from regulars.core.records.importing.importer import CREATED, REFUSED, SKIPPED, UPDATED, ImportPlan, Outcome
from regulars.core.records.importing.own_rules import OwnRules, written_values
from regulars.core.records.importing.reading.table import SourceRow
from regulars.core.records.importing.seen import SeenKeys
from regulars.core.records.reading.loading import can
from regulars.core.records.snapshots import take_snapshots
from regulars.core.records.storing.states import State, state_of
from regulars.core.records.storing.writing import settle_records, write_states
from regulars.core.records.writing.retelling import retell_changed
from regulars.core.records.writing.values import Parsed, add_defaults, require_filled
from regulars.core.words import say


class GeneralBatch:
    """Takes the rows of one import of any record type."""

    asks_to_draft = True

    def __init__(self, plan: ImportPlan, said: Said | None = None) -> None:
        forget_named()
        self.plan = plan
        self.fields = {**all_fields(plan.record_type), **plan.new_fields}
        self.drafting = Drafting(plan, self.fields, said or {})
        self.rules = OwnRules(plan.record_type, self.fields.values())
        self.states: list[State] = []
        self.kept_ids: list[tuple[str, State]] = []
        self.said: dict[Hashable, list[tuple[State, int]]] = {}
        self.newcomers = Newcomers(plan.record_type)

    def draft(self, row: SourceRow) -> GeneralDraft:
        """Return what a row says."""
        return self.drafting.draft(row)

    def prepare(self, drafts: Sequence[GeneralDraft]) -> None:
        """There is nothing that takes long."""

    def weigh(self, drafts: Sequence[GeneralDraft], *, seen: SeenKeys | None = None) -> list[Outcome]:
        """Decide each row's outcome by what is stored, and by the rows before it."""
        self.states, self.kept_ids, self.said = [], [], {}
        plan, self.newcomers = self.plan, Newcomers(self.plan.record_type)
        external = find_external(plan.record_type.slug, plan.source, {d.external_id for d in drafts if d.external_id})
        found = find_matches(plan, self.fields, drafts, external)
        stored = self._stored({pk for pk, _ in found.values()})
        self.rules.look_up(plain_row(self.fields, draft.values) for draft in drafts)
        before = seen.find(f"{k}={v}" for d in drafts for k, v in d.keys) if seen else {}
        mine: dict[tuple[str, str], tuple[State, int]] = {}
        outcomes = [self._weigh_one(draft, found, stored, mine, before) for draft in drafts]
        if seen:
            new = [d for d, o in zip(drafts, outcomes, strict=True) if o.outcome == CREATED]
            seen.add((f"{k}={v}", d.number, repr(d.values), "") for d in new for k, v in d.keys)
        return outcomes

    def _stored(self, ids: set[int]) -> dict[int, State]:
        rows: Any = self.plan.record_type.model._default_manager.filter(pk__in=ids)
        snapshots = take_snapshots(self.plan.record_type, rows)
        return {row.pk: state_of(row.pk, snapshots[row.pk], row.version) for row in rows}

    def _weigh_one(
        self,
        draft: GeneralDraft,
        found: dict[int, tuple[int, str]],
        stored: dict[int, State],
        mine: dict[tuple[str, str], tuple[State, int]],
        before: dict[str, tuple[int, int, str]],
    ) -> Outcome:
        slug = self.plan.record_type.slug
        if draft.problems:
            return Outcome(draft.number, REFUSED, self._title(draft), " ".join(draft.problems), slug)
        earlier = next((mine[key] for key in draft.keys if key in mine), None) or self._said_before(draft)
        if draft.number in found and found[draft.number][0] in stored:
            pk, why = found[draft.number]
            return self._weigh_match(draft, stored[pk], why)
        if earlier:
            return self._weigh_match(
                draft, earlier[0], say("The same as row {earlier} of this file.", earlier=earlier[1])
            )
        for kind, value in draft.keys:
            if row := before.get(f"{kind}={value}"):
                why = say("The same {kind} as row {row} of this file.", kind=kind, row=row[0])
                skips = self.plan.choice_for(draft.number) == "skip"
                return Outcome(
                    draft.number, SKIPPED if skips else UPDATED, self._title(draft), why, slug, is_match=True
                )
        return self._weigh_new(draft, mine)

    def _said_before(self, draft: GeneralDraft) -> tuple[State, int] | None:
        if (doubles := self.plan.record_type.doubles) is None:
            return None
        row = plain_row(self.fields, draft.values)
        return next((one for one in self.said.get(doubles.key(row), ()) if doubles.same(row, one[0].after)), None)

    def _weigh_new(self, draft: GeneralDraft, mine: dict[tuple[str, str], tuple[State, int]]) -> Outcome:
        slug = self.plan.record_type.slug
        parsed = Parsed()
        parsed.values = draft.values
        add_defaults(self.plan.record_type, parsed, self.plan.by)
        require_filled(self.plan.record_type, parsed, self.plan.by, is_new=True)
        try:
            made = {MADE_AT: draft.made_at} if draft.made_at else {}
            save, snapshot = begin_new(self.plan, self.fields, parsed)
            state = State(snapshot, derived=made)
        except Invalid as wrong:
            return Outcome(draft.number, REFUSED, self._title(draft), wrong.detail, slug)
        if why := self.rules.give(state.after, to=("row", draft.number)):
            return Outcome(draft.number, REFUSED, self._title(draft), " ".join(why), slug)
        self.states.append(state)
        self.newcomers.saves.append((save, state))
        for key in draft.keys:
            mine[key] = (state, draft.number)
        if doubles := self.plan.record_type.doubles:
            self.said.setdefault(doubles.key(state.after), []).append((state, draft.number))
        if draft.external_id:
            self.kept_ids.append((draft.external_id, state))
        return Outcome(draft.number, CREATED, self._title(draft), "", slug, lambda: state.record_id or None)

    def _weigh_match(self, draft: GeneralDraft, state: State, why: str) -> Outcome:
        slug, choice = self.plan.record_type.slug, self.plan.choice_for(draft.number)
        title = str(state.after.get(self.plan.record_type.title_field) or "")
        changed = False
        is_stored = state.before is not None
        if is_stored and choice != "skip" and not can(self.plan.by, "change", self.plan.record_type, state.record_id):
            choice, why = "skip", say("{why} Your roles do not let you change it.", why=why)
        if choice != "skip":
            over = choice == "overwrite"
            asked = written_values(self.rules, plain_row(self.fields, draft.values), state.after, overwrite=over)
            if is_stored and (said := self.rules.give(asked, to=state.record_id)):
                return Outcome(draft.number, REFUSED, self._title(draft), " ".join(said), slug)
            changed = merge_values(state.after, self.fields, draft.values, overwrite=over)
            if changed and not any(s is state for s in self.states):
                self.states.append(state)
        if draft.external_id and state.before is not None:
            self.kept_ids.append((draft.external_id, state))
        outcome = UPDATED if changed else SKIPPED
        return Outcome(
            draft.number, outcome, self._title(draft), why, slug, lambda: state.record_id or None, title, is_match=True
        )

    def _title(self, draft: GeneralDraft) -> str:
        return str(draft.values.get(self.plan.record_type.title_field) or draft.external_id or "")

    def write(self) -> list[ChangeMade]:
        """Write what `weigh` decided."""
        self.newcomers.decide()
        made = write_states(self.plan.record_type, self.states)
        made += self.newcomers.write_along()
        mine = [change for change in made if change.record_type == self.plan.record_type.slug]
        settle_records(self.plan.record_type, [change.record_id for change in mine])
        retell_changed(self.plan.record_type, mine)
        pairs = [(external_id, state.record_id) for external_id, state in self.kept_ids]
        keep_external(self.plan.record_type.slug, self.plan.source, pairs)
        return made

    def subjects(self) -> list[int]:
        """Return the records with a timeline that were written."""
        return [s.record_id for s in self.states] if self.plan.record_type.is_subject else []
