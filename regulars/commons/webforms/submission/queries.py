"""Questions about submissions: what stands in one, how many came."""

import datetime as dt
from typing import Any

from django.db.models import Sum

from regulars.commons.webforms.form.addresses import page_of
from regulars.commons.webforms.form.models import FormDay, WebForm
from regulars.commons.webforms.submission.models import Opened, Submission
from regulars.core.access.house_day import house_today
from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows
from regulars.core.problems import Refused
from regulars.core.records.fields import readable_fields
from regulars.core.records.reading.loading import can, require, title_of
from regulars.core.records.reading.visibility import join_conditions, visible_condition
from regulars.core.records.registry import known_type, record_type
from regulars.core.words import say

WEEKS = 12
_DAY = dt.timedelta(days=1)


def submission_told(pk: int, *, by: Viewer) -> dict[str, Any]:
    """Return what stands in a submission, as far as the viewer may see it; raises NotFound."""
    submissions = record_type("submissions")
    require(by, "see", submissions, pk)
    found = Submission.objects.get(pk=pk)
    # Answers hold what people's fields hold: who may not read them there does not read them here.
    sees_answers = "told" in readable_fields(submissions, by)
    return {
        "answers": [one for one in found.answers if sees_answers and _is_readable(one, by)],
        "proposals": [one for one in found.proposals if sees_answers and _is_readable(one, by)],
        "opened": _opened(found, by),
    }


def counts_of(form: WebForm, *, by: Viewer) -> dict[str, Any]:
    """Return how often a form was looked at and sent, of which the viewer may see; raises Refused."""
    told = [(record_type("web-forms"), {"slug"}), (record_type("submissions"), {"form", "state", "happened_at"})]
    if not all(readable_fields(kind, by).keys() >= names for kind, names in told):
        raise Refused(say("These counts tell what you may not see of the form or of what was sent."))
    days, states = _days_and_states(form.pk, by)
    views = FormDay.objects.filter(form=form).aggregate(all=Sum("views"))["all"] or 0
    monday = house_today() - _DAY * house_today().weekday()
    first = [monday - dt.timedelta(weeks=back) for back in reversed(range(WEEKS))]
    return {
        "form": form.pk, "slug": form.slug, "address": page_of(form.slug), "views": views,
        "submissions": sum(states.values()), "confirmed": states.get("confirmed", 0),
        "waiting": states.get("waiting", 0) + states.get("held", 0),
        "weeks": [{"begins": begins.isoformat(), "count": _within(days, begins)} for begins in first],
    }  # fmt: skip


def _within(days: dict[dt.date, int], begins: dt.date) -> int:
    return sum(count for day, count in days.items() if begins <= day < begins + 7 * _DAY)


def _days_and_states(form: int, by: Viewer) -> tuple[dict[dt.date, int], dict[str, int]]:
    visible = visible_condition(by, record_type("submissions"), "s")
    where, params = join_conditions([("s.form_id = %s AND s.trashed_at IS NULL", [form]), visible])
    rows = fetch_rows(
        f"SELECT date(s.happened_at), s.state, COUNT(*) FROM webforms_submission s WHERE {where} GROUP BY 1, 2", params
    )
    days: dict[dt.date, int] = {}
    states: dict[str, int] = {}
    for day, state, count in rows:
        when = day if isinstance(day, dt.date) else dt.date.fromisoformat(str(day))
        days[when] = days.get(when, 0) + count
        states[state] = states.get(state, 0) + count
    return days, states


def _is_readable(answer: dict[str, Any], by: Viewer) -> bool:
    kind = str(answer.get("field") or answer.get("kind"))
    name = {"address": "city", "organisation": "employer"}.get(kind, kind)
    return by.field_right("people", name) != "hidden"


def _opened(submission: Submission, by: Viewer) -> list[dict[str, Any]]:
    found = []
    for one in Opened.objects.filter(submission=submission).order_by("id"):
        kind = known_type(one.record_type)
        if kind is None or not can(by, "see", kind, one.record_id):
            continue
        stands = kind.model._default_manager.get(pk=one.record_id)
        found.append({"type": one.record_type, "id": one.record_id, "title": title_of(kind, stands)})
    return found
