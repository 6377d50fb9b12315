"""What a save of a stage completes: a new one comes last; a changed one counts for the deals that stand in it."""

from collections.abc import Sequence
from decimal import Decimal

from django.db.models import Max

from regulars.core.problems import Invalid
from regulars.core.records.record_type import Save
from regulars.core.words import say, say_count
from regulars.sales.stage.models import Stage
from regulars.sales.stage.residents import count_in, settle_all


def complete_stage(save: Save) -> None:
    """Put a new stage behind the others; refuse a probability that is none."""
    values, row = save.values, save.record
    chance = values.get("probability")
    if chance is not None and not 0 <= Decimal(chance) <= 100:
        raise Invalid.field("probability", say("Write a probability from 0 to 100."))
    if save.is_new and values.get("pipeline") and not values.get("place"):
        others = Stage.objects.filter(pipeline_id=values["pipeline"], trashed_at=None)
        values["place"] = (others.aggregate(last=Max("place"))["last"] or 0) + 1
    if not save.is_new and any(
        name in values and values[name] != getattr(row, column)
        for name, column in (("probability", "probability"), ("pipeline", "pipeline_id"))
    ):
        save.along["counts"] = True


def settle_stages(saves: Sequence[Save]) -> None:
    """Weigh the deals of changed stages anew."""
    for save in saves:
        save.changes += settle_all(save.record)


def why_held(stages: list[int]) -> dict[int, str]:
    """Return why stages in which deals stand cannot be put in the trash just so."""
    return {
        stage: say_count(
            "{count} deal is in this stage. Remove it with the verb “remove”, and say where it goes.",
            "{count} deals are in this stage. Remove it with the verb “remove”, and say where they go.",
            count=count,
        )
        for stage, count in count_in(stages).items()
    }
