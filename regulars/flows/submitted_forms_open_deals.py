"""A form that was sent opens a deal, where its form says so."""

from regulars.commons.webforms.submission.opening import open_from, submission_for
from regulars.core.journal.recording import Written, on_entry
from regulars.sales.pipeline.models import Pipeline
from regulars.sales.stage.models import Stage


@on_entry
def open_deal_for_submission(written: Written) -> None:
    """Open a deal with whoever sent a form, in the first stage of the pipeline that the form names."""
    submission = submission_for(written, "deal")
    if submission is None or submission.form is None:
        return
    stage = _first_stage(submission.form.lands_in)
    campaign = submission.form.campaign or submission.form.name
    body = {"name": submission.name[:200], "source": "form", "campaign": campaign}
    # Without a stage there is no place for a deal; what was sent stands on the timeline all the same.
    if stage:
        open_from(submission, "deals", {**body, "stage": stage, "about": submission.told})


def _first_stage(pipeline: str) -> int | None:
    alive = Pipeline.objects.filter(trashed_at=None)
    way = alive.filter(name=pipeline).first() or alive.order_by("place", "id").first()
    stages = Stage.objects.filter(pipeline=way, trashed_at=None) if way else Stage.objects.none()
    return stages.order_by("place", "id").values_list("pk", flat=True).first()
