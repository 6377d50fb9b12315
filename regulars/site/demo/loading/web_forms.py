"""The demo company's web forms, and what was sent with them: written as the forms' own pages write it."""

import datetime as dt
import secrets
from typing import Any

from django.http import QueryDict

from regulars.commons.directory.party.models import Party
from regulars.commons.webforms.form.landing import landing_called
from regulars.commons.webforms.form.models import FormDay, WebForm
from regulars.commons.webforms.form.questions import questions_of
from regulars.commons.webforms.submission.answers import read_answers
from regulars.commons.webforms.submission.sending import Sending, keep
from regulars.core.access.house_day import house_today
from regulars.core.access.models import User
from regulars.core.access.viewer import viewer_of
from regulars.core.journal.recording import channel, demo
from regulars.core.records.registry import record_type
from regulars.core.records.writing.creating import create_record
from regulars.site.demo.cast.sources import story_file

_DAY, _HOUR = dt.timedelta(days=1), dt.timedelta(hours=1)
_WEEKS = 12


def add_forms(users: list[int]) -> None:
    """Make the forms of the story, and send what was sent; the last of all, for it finds who is known."""
    is_demo, way = demo.set(True), channel.set("demo")
    try:
        forms = {one["name"]: _make(one, users) for one in story_file("webforms")["forms"]}
        known = Party.objects.filter(is_demo=True, kind="person", trashed_at=None).exclude(email="").order_by("id")
        callers = iter(known[:40:9])
        for one in story_file("webforms")["sent"]:
            _send(forms[one["form"]], one, callers)
    finally:
        demo.reset(is_demo)
        channel.reset(way)


def _make(story: dict[str, Any], users: list[int]) -> WebForm:
    told = {name: value for name, value in story.items() if name not in ("questions", "views", "goes_to", "lands_in")}
    if place := landing_called(story.get("lands_in", ""), story["opens"]):
        told["lands_in"] = place
    rows = [{"place": place, **one} for place, one in enumerate(story["questions"])]
    body = {**told, "goes_to": users[story["goes_to"]], "children": {"questions": rows}}
    form: WebForm = create_record(record_type("web-forms"), body, by=viewer_of(User.objects.get(pk=users[0])))[0]
    today, count = house_today(), _WEEKS * 7
    FormDay.objects.bulk_create(
        FormDay(form=form, day=today - n * _DAY, views=story["views"] * (count - n) // (count * (count + 1) // 2) + 1)
        for n in range(count)
    )
    return form


def _send(form: WebForm, story: dict[str, Any], callers: Any) -> None:
    questions, answers = questions_of(form), list(story["answers"])
    if not answers[0]:
        # One of those who are customers already.
        caller = next(callers)
        answers[:2] = [caller.name, caller.email]
    typed = QueryDict(mutable=True)
    for question, answer in zip(questions, answers, strict=True):
        typed[question.key] = answer
    read = read_answers(questions, typed)
    sent = Sending(
        form, read, secrets.token_hex(9), bool(story.get("agrees")), is_proven=not story.get("waits"),
        happened_at=dt.datetime.now(dt.UTC).replace(microsecond=0) - story["hours"] * _HOUR, asks=False,
    )  # fmt: skip
    keep(sent, "")
