"""/api/session/by: signing in by an account elsewhere."""

from typing import Annotated, Any

from django.conf import settings
from django.http import HttpResponse
from ninja import Path, Router, Schema, Status
from pydantic import AfterValidator, StringConstraints

from regulars.core.access.middleware import signed_in_user
from regulars.core.access.models import User
from regulars.core.administration.audit.noting import note_refused
from regulars.core.administration.outside.arriving import receive_user, unlink_user
from regulars.core.administration.outside.asking import address_of_leaving, begin_journey, end_journey
from regulars.core.administration.outside.claims import Claims, NotBelieved, claims_for
from regulars.core.administration.outside.providers import Provider
from regulars.core.administration.session.doors import AnyBrowser
from regulars.core.administration.session.entering import LEAVE_AT, begin_entering
from regulars.core.administration.session.greeting import greet
from regulars.core.administration.session.lately import note_shown
from regulars.core.administration.session.views import SessionView
from regulars.core.contracts import PROBLEMS, Id, Input, ProblemView, storable
from regulars.core.problems import NotFound, Refused
from regulars.core.words import say

router = Router(tags=["Session"])
Slug = Annotated[str, Path(max_length=60)]
Word = Annotated[str, StringConstraints(min_length=1, max_length=4000), AfterValidator(storable)]


class GoThere(Schema):
    """Where this browser goes to show who it is."""

    address: str


class Back(Input):
    """What the provider sent this browser back with; `iss` where it says who it is."""

    code: Word
    state: Word
    iss: Word | None = None


@router.post(
    "/by/{slug}", auth=AnyBrowser(), response={200: GoThere, PROBLEMS: ProblemView}, operation_id="session_by_begin"
)
def begin(request: Any, slug: Slug) -> dict[str, str]:
    """Begin to sign in by an account elsewhere: where to go, good once, in this browser, for ten minutes."""
    return {"address": begin_journey(request, _provider(slug))}


@router.post(
    "/by/{slug}/finish",
    auth=AnyBrowser(),
    response={200: SessionView, PROBLEMS: ProblemView},
    operation_id="session_by_finish",
)
def finish(request: Any, response: HttpResponse, slug: Slug, body: Back) -> dict[str, Any]:
    """Come back with a code. `step` says what is still asked; an account that is not linked yet is, by its address."""
    provider = _provider(slug)
    journey = end_journey(request, provider, body.state)
    if journey is None or body.iss not in (None, provider.issuer):
        raise NotBelieved(say("This browser did not ask for that, or too long ago. Begin again."))
    claims = claims_for(provider, body.code, journey)
    try:
        user = receive_user(claims, provider=provider, by=None)
    except Refused:
        note_refused(request, claims.email)
        raise
    _enter(request, user, provider, claims)
    return greet(request, response, signed_in_user(request))


@router.delete("/by/of/{int:user_id}", response={204: None, PROBLEMS: ProblemView}, operation_id="session_by_unlink")
def unlink(request: Any, user_id: Id) -> Status[None]:
    """Forget by which accounts elsewhere a user comes in, and sign her out; for administrators."""
    user = User.objects.filter(pk=user_id).first()
    if user is None:
        raise NotFound
    unlink_user(user, by=request.viewer)
    return Status(204, None)


def _enter(request: Any, user: User, provider: Provider, claims: Claims) -> None:
    proved = provider.believes_second_factor and claims.has_second_factor
    begin_entering(request, user, with_second_factor=proved)
    # Who is known there for days comes in unasked: that opens the house, but proves nothing of who sits here now.
    note_shown(request, at=claims.shown_at)
    request.session[LEAVE_AT] = address_of_leaving(provider, claims.id_token)


def _provider(slug: str) -> Provider:
    found = [one for one in settings.PROVIDERS if one.slug == slug]
    if not found:
        raise NotFound(say("Nobody signs in that way here."))
    return found[0]
