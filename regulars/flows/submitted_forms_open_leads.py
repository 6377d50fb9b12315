"""A form that was sent opens a lead, where its form says so."""

from regulars.commons.webforms.submission.opening import open_from, submission_for
from regulars.core.journal.recording import Written, on_entry


@on_entry
def open_lead_for_submission(written: Written) -> None:
    """Note the interest of whoever sent a form; the lead belongs to the form's keeper."""
    if submission := submission_for(written, "lead"):
        form = submission.form
        campaign = form.campaign if form else ""
        open_from(
            submission, "leads",
            {"interest": submission.name, "source": "form", "campaign": campaign, "about": submission.told},
        )  # fmt: skip
