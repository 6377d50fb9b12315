"""The routes of the call card: for whoever asks by number, for the calls on one's screen, and for telephone systems."""

from typing import Annotated, Any, Literal

from annotated_types import MaxLen
from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Schema
from pydantic import Field

from regulars.core.contracts import BIGGEST_ID, Id, Input, Line, Text
from regulars.core.records.api.bodies import answer, read_body
from regulars.core.records.api.quick_reads import offer_quick_read
from regulars.core.records.api.schemas import PROBLEMS, write_problems
from regulars.insight.callcard.door import Telephone
from regulars.insight.callcard.extensions import read_extensions, set_extensions
from regulars.insight.callcard.hearing import hear_event
from regulars.insight.callcard.queries import read_card
from regulars.insight.callcard.ringing import calls_lately, calls_shown, put_away
from regulars.insight.callcard.telling import read_told
from regulars.insight.callcard.views import CallCard, ExtensionsView, HookAnswer, Noted, PhoneCallShown, PhoneCallView
from regulars.insight.callcard.writing import note_call

router = Router(tags=["Call card"])
_TOLD = "Which call, what happened (ringing, answered, ended), the number, the extension, and what else is known."
_BODY = {"type": "object", "description": _TOLD, "additionalProperties": True}
_KINDS = ("application/json", "application/x-www-form-urlencoded")


class CardQuery(Schema):
    """Which number, in any spelling; of several parties who have it, which one to tell of."""

    number: str = Field(max_length=60, min_length=1)
    party: int | None = Field(None, ge=1, le=BIGGEST_ID)


# While it rings, each millisecond is one that nobody knows who calls.
offer_quick_read("calls/card", CardQuery, lambda asked, viewer: read_card(asked.number, viewer, party=asked.party))


class NoteBody(Input):
    """With whom a call was, what was said, and what came of it."""

    party: Id | None = None
    note: Text = ""
    outcome: Literal["reached", "left_message", "no_answer", "wrong_number"] | None = None


class ExtensionsBody(Input):
    """Which phones are one's own, or somebody else's."""

    user: Id | None = None
    extensions: Annotated[list[Line], MaxLen(20)]


@router.get("/card", response={200: CallCard, **PROBLEMS}, operation_id="call_card")
def card(request: Any, given: Query[CardQuery]) -> HttpResponse:
    """Who has a number, and what every room knows of her."""
    return answer(read_card(given.number, request.viewer, party=given.party))


@router.get("/ringing", response={200: list[PhoneCallShown], **PROBLEMS}, operation_id="calls_ringing")
def ringing(request: Any) -> HttpResponse:
    """The calls on this user's screen, each with its card."""
    return answer(calls_shown(request.viewer))


@router.get("/told", response={200: list[PhoneCallView], **PROBLEMS}, operation_id="calls_told")
def told(request: Any) -> HttpResponse:
    """What telephone systems told of this user's calls in the last days, missed ones too."""
    return answer(calls_lately(request.viewer))


@router.post("/ringing/{int:pk}", response={200: Noted, **write_problems()}, operation_id="calls_ringing_note")
def note(request: Any, pk: int, body: NoteBody) -> HttpResponse:
    """Say with whom a call was and what was said; it is written as an entry."""
    entry = note_call(pk, body.dict(), by=request.viewer)
    return answer({"entry": entry}, entry=entry)


@router.delete("/ringing/{int:pk}", response={200: Noted, **PROBLEMS}, operation_id="calls_ringing_put_away")
def away(request: Any, pk: int) -> HttpResponse:
    """Take a call off this user's screen."""
    put_away(pk, by=request.viewer)
    return answer({"entry": None})


@router.get("/extensions", response={200: list[ExtensionsView], **PROBLEMS}, operation_id="extensions_list")
def extensions(request: Any) -> HttpResponse:
    """Which phones are whose: one's own, or everybody's for an administrator."""
    return answer(read_extensions(request.viewer))


@router.patch("/extensions", response={200: list[ExtensionsView], **write_problems()}, operation_id="extensions_change")
def change_extensions(request: Any, body: ExtensionsBody) -> HttpResponse:
    """Say which phones are one's own, or a user's."""
    set_extensions(body.extensions, by=request.viewer, user=body.user)
    return answer(read_extensions(request.viewer))


@router.post(
    "/hook", auth=Telephone(), response={200: HookAnswer, **PROBLEMS}, operation_id="calls_hook",
    openapi_extra={"requestBody": {"required": True, "content": {kind: {"schema": _BODY} for kind in _KINDS}}},
)  # fmt: skip
def hook(request: Any) -> HttpResponse:
    """Take down what a telephone system tells of a call."""
    call = hear_event(read_told(_body(request)), system=f"token {request.auth.viewer.token_id}")
    shown = call.ringings.filter(put_away_at=None).count()
    return answer({"call": call.pk, "state": call.state, "screens": shown})


def _body(request: HttpRequest) -> dict[str, Any]:
    if request.content_type == "application/json":
        return read_body(request)
    return dict(request.POST.lists())
