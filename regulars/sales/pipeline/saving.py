"""What a save of a pipeline completes: a new one comes last."""

from django.db.models import Max

from regulars.core.records.record_type import Save
from regulars.core.words import say_count
from regulars.sales.pipeline.models import Pipeline
from regulars.sales.stage.models import Stage
from regulars.sales.stage.residents import count_in


def complete_pipeline(save: Save) -> None:
    """Put a new pipeline behind the others."""
    if save.is_new and not save.values.get("place"):
        last = Pipeline.objects.filter(trashed_at=None).aggregate(last=Max("place"))["last"]
        save.values["place"] = (last or 0) + 1


def why_held(pipelines: list[int]) -> dict[int, str]:
    """Return why pipelines in which deals stand cannot be put in the trash just so."""
    ways = dict(Stage.objects.filter(pipeline_id__in=pipelines).values_list("pk", "pipeline_id"))
    found: dict[int, int] = {}
    for stage, count in count_in([*ways]).items():
        found[ways[stage]] = found.get(ways[stage], 0) + count
    return {
        way: say_count(
            "{count} deal is in this pipeline. Remove it with the verb “remove”, and say where it goes.",
            "{count} deals are in this pipeline. Remove it with the verb “remove”, and say where they go.",
            count=count,
        )
        for way, count in found.items()
    }
