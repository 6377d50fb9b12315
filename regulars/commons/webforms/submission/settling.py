"""Who sent a form: a party that is known, whose gaps alone are filled, or a new one."""

from dataclasses import dataclass, field
from typing import Any

from regulars.commons.directory.importing.matching import find_match
from regulars.commons.directory.importing.pool import load_pool
from regulars.commons.directory.party.models import Party
from regulars.commons.webforms.submission.bodies import body_of
from regulars.commons.webforms.submission.comparing import DIFFERS, GAP, compare
from regulars.commons.webforms.submission.told import Told, draft_of, told_of
from regulars.core.access.viewer import SYSTEM
from regulars.core.database.objects import lock_rows
from regulars.core.journal.recording import ChangeMade
from regulars.core.problems import Invalid
from regulars.core.records.own_type import own_type
from regulars.core.records.registry import record_type
from regulars.core.records.searching import index_records
from regulars.core.records.writing.changing import change_in_place
from regulars.core.records.writing.saving import begin_save, store_new
from regulars.core.records.writing.values import parse_values
from regulars.foundation.text import fold


@dataclass
class Settled:
    """The party that sent a form (None: nothing tells who), what was written of it, and what was left as proposals."""

    party: int | None = None
    changes: list[ChangeMade] = field(default_factory=list)
    proposals: list[dict[str, Any]] = field(default_factory=list)


def settle_party(answers: list[dict[str, Any]], *, keeper: int | None) -> Settled:
    """Find who sent the answers, or make her; nothing that is known is overwritten by what a stranger typed.

    Whom nobody knew yet is the keeper's, if the form has one: she could not see her otherwise.
    """
    told = told_of(answers)
    draft = draft_of(told)
    if not draft.name:
        return Settled()
    known = None
    # A name alone is nobody in particular.
    if draft.points or draft.employer:
        known = find_match(draft, load_pool([draft], by=SYSTEM, source=""), ids_are_certain=False)
    return _filled(known[0].pk, told) if known else _made(draft.kind, draft.name, told, keeper)


def organisation_named(name: str, changes: list[ChangeMade]) -> int:
    """Return the organisation of this name, made if there is none."""
    alive = Party.objects.filter(kind="organisation", name_key=fold(name)[:300], trashed_at=None)
    found = alive.order_by("id").values_list("pk", flat=True).first()
    return found or _store("organisations", {"name": name}, changes)


def _made(kind: str, name: str, told: list[Told], keeper: int | None) -> Settled:
    settled = Settled()
    mine = [one for one in told if kind == "person" or one.field not in ("organisation", "job_title")]
    employer = _employer(mine, settled) if kind == "person" else None
    slug = "people" if kind == "person" else "organisations"
    always = {"name": name, "owner": keeper} if keeper else {"name": name}
    try:
        settled.party = _store(slug, body_of(mine, employer=employer) | always, settled.changes)
    except Invalid as wrong:
        left, refused = _apart(mine, wrong)
        settled.party = _store(slug, body_of(left, employer=employer) | always, settled.changes)
        settled.proposals = [proposal_of(one) for one in refused]
    return settled


def _filled(pk: int, told: list[Told]) -> Settled:
    lock_rows(Party, [pk])
    party = Party.objects.select_related("employer").get(pk=pk)
    settled = Settled(party=pk)
    fits = [one for one in told if party.kind == "person" or one.field in ("email", "phone", "address")]
    found = [(one, compare(party, one)) for one in fits]
    settled.proposals = [proposal_of(one) for one, state in found if state == DIFFERS]
    gaps = [one for one, state in found if state == GAP]
    try:
        _change(party, gaps, settled)
    except Invalid as wrong:
        gaps, refused = _apart(gaps, wrong)
        settled.proposals += [proposal_of(one) for one in refused]
        _change(Party.objects.get(pk=pk), gaps, settled)
    return settled


def proposal_of(told: Told) -> dict[str, Any]:
    """Return what is kept beside, for somebody of the house to take over or not."""
    return {"field": told.field, "label": told.label, "value": told.value, "text": told.text, "taken": False}


def _change(party: Party, gaps: list[Told], settled: Settled) -> None:
    if gaps:
        kind = own_type(record_type("parties"), party)
        body = body_of(gaps, employer=_employer(gaps, settled))
        parsed = parse_values(kind, body, SYSTEM, is_new=False)
        settled.changes += change_in_place(kind, party, parsed, by=SYSTEM)


def _employer(told: list[Told], settled: Settled) -> int | None:
    name = next((str(one.value) for one in told if one.field == "organisation"), "")
    return organisation_named(name, settled.changes) if name else None


def _apart(told: list[Told], wrong: Invalid) -> tuple[list[Told], list[Told]]:
    """What may be kept, and what the house refuses: a value that only one may have, for example."""
    named = {str(error["field"]).removeprefix("children.").partition(".")[0] for error in wrong.errors}
    named |= {"address"} if "addresses" in named else set()
    refused = [one for one in told if one.field in named or not named]
    if not refused:
        refused = [one for one in told if one.field != "name"]
    return [one for one in told if one not in refused], refused


def _store(slug: str, body: dict[str, Any], changes: list[ChangeMade]) -> int:
    kind = record_type(slug)
    row: Any = kind.model(**kind.where)
    save = begin_save(kind, row, parse_values(kind, body, SYSTEM, is_new=True), by=SYSTEM, is_new=True)
    changes += [ChangeMade(slug, row.pk, "create", None, snapshot) for snapshot in [store_new(kind, save)]]
    changes += save.changes
    index_records(kind, [row.pk], are_new=True)
    return int(row.pk)
