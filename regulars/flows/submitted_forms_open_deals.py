"""A form that was sent opens a deal, where its form says so."""

from django.db.models import QuerySet

from regulars.commons.webforms.form.landing import Landing, landing_id, offer_landing
from regulars.commons.webforms.submission.opening import open_from, submission_for
from regulars.core.journal.recording import Written, on_entry
from regulars.core.words import mark
from regulars.sales.pipeline.models import Pipeline
from regulars.sales.stage.models import Stage


@on_entry
def open_deal_for_submission(written: Written) -> None:
    """Open a deal with whoever sent a form, in the first stage of the pipeline that the form chose."""
    submission = submission_for(written, "deal")
    if submission is None or submission.form is None:
        return
    stage = _first_stage(landing_id(submission.form, "pipelines"))
    campaign = submission.form.campaign or submission.form.name
    body = {"name": submission.name[:200], "source": "form", "campaign": campaign}
    # Without a stage there is no place for a deal; what was sent stands on the timeline all the same.
    if stage:
        open_from(submission, "deals", {**body, "stage": stage, "about": submission.told})


def _first_stage(pipeline: int) -> int | None:
    way = _pipelines().filter(pk=pipeline).first() or _pipelines().first()
    stages = Stage.objects.filter(pipeline=way, trashed_at=None) if way else Stage.objects.none()
    return stages.order_by("place", "id").values_list("pk", flat=True).first()


def _pipelines() -> QuerySet[Pipeline]:
    return Pipeline.objects.filter(trashed_at=None).order_by("place", "id")


offer_landing(
    Landing(
        "deal",
        "pipelines",
        lambda: _pipelines().values_list("pk", "name"),
        mark("A deal lands in a pipeline: choose one of them, or none for the first."),
    )
)
