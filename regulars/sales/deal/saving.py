"""What a save of a deal completes: its pipeline, since when it stands in its stage, what it is worth."""

from decimal import Decimal
from typing import Any

from django.utils import timezone

from regulars.commons.money.sensible import MOST
from regulars.core.access.viewer import SYSTEM
from regulars.core.problems import Invalid
from regulars.core.records.record_type import Save
from regulars.core.words import say
from regulars.sales.deal.models import DealLine
from regulars.sales.deal.rules import weighed, worth_of
from regulars.sales.deal.sums import check_sums
from regulars.sales.deal.ways import first_stage
from regulars.sales.stage.models import Stage, StageNeed


def complete_deal(save: Save) -> None:
    """Give a new deal the first stage where it names none; a closed one is opened again before it moves."""
    deal = save.record
    if save.is_new and not save.values.get("stage"):
        save.values["stage"] = first_stage().pk
    check_sums(save)
    moves = "stage" in save.values and save.values["stage"] != deal.stage_id
    if moves:
        save.along["moves"] = True
    if moves and not save.is_new and deal.state != "open":
        raise Invalid.field("stage", say("This deal is closed; open it again before you move it."))
    # Nobody is there to ask where the house opens a deal by itself.
    if moves and save.by is not SYSTEM:
        _ask_for_needs(save, save.values["stage"])


def _ask_for_needs(save: Save, stage: int) -> None:
    """Refuse to enter a stage before all is there that it asks for, naming each field."""
    missing = [need for need in StageNeed.objects.filter(stage_id=stage) if _is_missing(save, need.field)]
    if missing:
        entering = say("Fill this in before the deal enters this stage.")
        raise Invalid(entering, errors=[{"field": _place(need.field), "message": entering} for need in missing])


def _is_missing(save: Save, name: str) -> bool:
    if name == "lines":
        stored = () if save.is_new else DealLine.objects.filter(deal=save.record)[:1]
        return not save.children.get("lines", stored)
    stored_name = f"{name}_id" if name in ("next_step", "owner") else name
    value = save.values[name] if name in save.values else getattr(save.record, stored_name)
    return value in (None, "")


def _place(name: str) -> str:
    return "children.lines" if name == "lines" else name


def derive_deal(save: Save) -> bool:
    """Set what follows from a deal's stage and lines before it is written."""
    deal = save.record
    stage = Stage.objects.select_related("pipeline").get(pk=deal.stage_id)
    deal.pipeline_id = stage.pipeline_id
    if save.along.pop("moves", False):
        if stage.trashed_at or stage.pipeline.trashed_at:
            raise Invalid.field("stage", say("This stage was removed; choose another one."))
        deal.stage_since = timezone.now()
    if "lines" in save.rows:
        _add_up(deal, save.rows["lines"])
    deal.weighted = weighed(deal.value, chance_of(deal, stage))
    return True


def chance_of(deal: Any, stage: Stage) -> Decimal:
    """Return how likely a deal is won, in percent: for closed ones what became of it."""
    return Decimal(100) if deal.state == "won" else Decimal(0) if deal.state == "lost" else Decimal(stage.probability)


def _add_up(deal: Any, lines: list[DealLine]) -> None:
    priced = [one for one in lines if one.price is not None]
    if not priced:
        return
    currencies = {one.currency for one in priced}
    if len(currencies) > 1:
        raise Invalid.field("children.lines", say("Write all prices in one currency: they are added up."))
    worth = worth_of(priced)
    if worth > MOST:
        raise Invalid.field("children.lines", say("The lines add up to more than a deal can be worth."))
    deal.value, deal.currency = worth, currencies.pop()
