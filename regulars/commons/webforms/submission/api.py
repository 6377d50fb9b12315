"""/api/forms: what the generated routes do not tell of forms and what was sent with them."""

from typing import Any

from ninja import Router

from regulars.commons.webforms.form.models import WebForm
from regulars.commons.webforms.submission.queries import counts_of, submission_told
from regulars.commons.webforms.submission.schemas import FormCounts, SubmissionView
from regulars.core.contracts import PROBLEMS, Id, ProblemView
from regulars.core.records.reading.loading import require
from regulars.core.records.registry import record_type

router = Router(tags=["Web forms"])


@router.get(
    "/submissions/{id}", response={200: SubmissionView, PROBLEMS: ProblemView}, operation_id="form_submission_told"
)
def show_submission(request: Any, id: Id) -> dict[str, Any]:
    """What stands in a submission: its answers, what differs from what is known, and what it opened."""
    return submission_told(id, by=request.viewer)


@router.get("/{id}/counts", response={200: FormCounts, PROBLEMS: ProblemView}, operation_id="form_counts")
def show_counts(request: Any, id: Id) -> dict[str, Any]:
    """How often a form was looked at, sent and confirmed."""
    require(request.viewer, "see", record_type("web-forms"), id)
    return counts_of(WebForm.objects.get(pk=id), by=request.viewer)
