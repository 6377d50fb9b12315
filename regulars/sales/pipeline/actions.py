"""What one does with a pipeline: put its stages in order, remove it with its stages."""

from regulars.core.access.viewer import Viewer
from regulars.core.problems import Invalid
from regulars.core.records.reading.visibility import require_any
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type
from regulars.core.records.writing.journaling import journal_save
from regulars.core.records.writing.trashing import mark_trashed
from regulars.core.records.writing.verbs import set_columns
from regulars.core.words import say
from regulars.sales.pipeline.models import Pipeline
from regulars.sales.stage.actions import take_elsewhere
from regulars.sales.stage.events import PipelineRemoved, StagesArranged
from regulars.sales.stage.models import Stage


def arrange_stages(pipeline: Pipeline, *, by: Viewer, stages: list[int]) -> int:
    """Put the stages of a pipeline in this order. Raises Invalid unless each of them is named once."""
    require_any(by, "change", _stages())
    known = {stage.pk: stage for stage in _living(pipeline)}
    if sorted(known) != sorted(stages or ()):
        raise Invalid.field("stages", say("Name every stage of this pipeline once; somebody may have changed them."))
    changes = [
        set_columns(_stages(), known[pk], place=place) for place, pk in enumerate(stages, 1) if known[pk].place != place
    ]
    if not changes:
        raise Invalid(say("The stages stand in this order already."))
    return journal_save(_pipelines(), pipeline, "change", by=by, changes=changes, event=StagesArranged())


def remove_pipeline(pipeline: Pipeline, *, by: Viewer, to: int | None = None) -> int:
    """Put a pipeline and its stages in the trash; its deals go to another one, in the same step.

    Raises Invalid, Refused.
    """
    if pipeline.trashed_at:
        raise Invalid(say("This pipeline is removed already."))
    require_any(by, "delete", _stages())
    stages = _living(pipeline)
    changes = take_elsewhere([stage.pk for stage in stages], by=by, to=to)
    changes += [mark_trashed(_stages(), stage, trashed=True) for stage in stages]
    changes.append(mark_trashed(_pipelines(), pipeline, trashed=True))
    return journal_save(_pipelines(), pipeline, "trash", by=by, changes=changes, event=PipelineRemoved())


def _living(pipeline: Pipeline) -> list[Stage]:
    return list(Stage.objects.filter(pipeline=pipeline, trashed_at=None).order_by("place", "id"))


def _stages() -> type[RecordType]:
    return record_type("stages")


def _pipelines() -> type[RecordType]:
    return record_type("pipelines")
