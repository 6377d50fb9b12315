"""Which stages there are for a deal to stand in."""

from django.db.models import QuerySet

from regulars.core.problems import Invalid
from regulars.core.words import say
from regulars.sales.deal.models import Deal
from regulars.sales.stage.models import Stage


def living_stages() -> QuerySet[Stage]:
    """Return the stages that are not removed, in their order."""
    alive = Stage.objects.filter(trashed_at=None, pipeline__trashed_at=None)
    return alive.order_by("pipeline__place", "pipeline_id", "place", "id")


def first_stage(pipeline: int | None = None) -> Stage:
    """Return the first stage, of a pipeline where one is named that has any. Raises Invalid where there is none."""
    found = pipeline and living_stages().filter(pipeline_id=pipeline).first()
    found = found or living_stages().first()
    if found is None:
        raise Invalid.field("stage", say("Add a stage first: there is none that a deal could begin in."))
    return found


def stage_to_open_in(deal: Deal) -> Stage:
    """Return the stage in which a closed deal goes on: its last one, or the first where that is gone."""
    return living_stages().filter(pk=deal.stage_id).first() or first_stage(deal.pipeline_id)
