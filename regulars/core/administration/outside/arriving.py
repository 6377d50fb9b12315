"""Verbs for whoever comes by a provider's word: find, link or make her account, and give her the roles it names."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone

from regulars.core.access.models import User
from regulars.core.access.viewer import SYSTEM, Viewer, lock_house, raise_epoch
from regulars.core.administration.door_events import OutsideAccountChanged
from regulars.core.administration.guarding import require_administrator
from regulars.core.administration.models import OutsideAccount
from regulars.core.administration.outside.claimed_roles import give_claimed_roles
from regulars.core.administration.outside.claims import Claims
from regulars.core.administration.outside.providers import Provider
from regulars.core.administration.people_events import UserAdded
from regulars.core.administration.roles.giving import require_as_wide
from regulars.core.administration.sessions.keeping import end_sessions
from regulars.core.database.turns import write_transaction
from regulars.core.journal.recording import About, record
from regulars.core.problems import Refused
from regulars.core.records.models import Workspace
from regulars.core.words import mark, say


def receive_user(claims: Claims, *, provider: Provider, by: None) -> User:
    """Return whose account this is, with the roles her provider names; raises Refused when she may not come in."""
    with write_transaction():
        # Who arrives twice at once is one user, and is linked once.
        lock_house()
        linked = OutsideAccount.objects.select_related("user").filter(issuer=provider.issuer, subject=claims.subject)
        found = linked.first()
        user = found.user if found else _known_by_address(claims, provider) or _made(claims, provider)
        if not user.is_active or user.is_service:
            raise _nobody(provider)
        give_claimed_roles(user, claims=claims, provider=provider, by=SYSTEM)
        if found is None:
            if not user.roles.exists():
                raise _no_role(provider)
            found = OutsideAccount(user=user, issuer=provider.issuer, subject=claims.subject)
            _tell(mark("linked"), user, provider.name, SYSTEM)
        found.seen_at = timezone.now()
        found.save()
    if not user.roles.exists():
        # Only now: that roles were taken from her must stand, also for her other sessions and her tokens.
        raise _no_role(provider)
    return user


def unlink_user(user: User, *, by: Viewer) -> None:
    """Forget by which outside accounts a user comes in, and sign her out; she links anew by her address."""
    require_administrator(by, to="unlink accounts")
    with write_transaction():
        require_as_wide(user, by=by)
        for linked in OutsideAccount.objects.filter(user=user):
            _tell(mark("unlinked"), user, linked.issuer, by)
            linked.delete()
        end_sessions(user)


def _known_by_address(claims: Claims, provider: Provider) -> User | None:
    if not claims.is_email_verified and not provider.believes_email:
        raise Refused(
            say("{name} has not verified your e-mail address. Verify it there, then come back.", name=provider.name)
        )
    user = User.objects.filter(email=claims.email).first() if claims.email else None
    if user and OutsideAccount.objects.filter(user=user, issuer=provider.issuer).exists():
        # Addresses are given to somebody else one day; the account stays with whom it was linked to.
        raise Refused(
            say("This address is linked to another account there. Ask your administrator to unlink it first.")
        )
    return user


def _made(claims: Claims, provider: Provider) -> User:
    try:
        validate_email(claims.email)
    except ValidationError:
        raise Refused(
            say("{name} does not tell your e-mail address, by which you are known here.", name=provider.name)
        ) from None
    if provider.new_users != "create":
        raise _nobody(provider)
    workspace = Workspace.objects.first() or Workspace()
    user = User(
        email=claims.email,
        name=claims.name or claims.email[:160],
        language="",
        zone=workspace.zone,
    )
    user.set_unusable_password()
    user.save()
    record(UserAdded(given={"email": user.email, "by": provider.name}), by=SYSTEM, about=About("", None, user.name))
    return user


def _no_role(provider: Provider) -> Refused:
    return Refused(
        say("{name} names no role that opens anything here. Ask your administrator for one.", name=provider.name)
    )


def _nobody(provider: Provider) -> Refused:
    return Refused(
        say("{name} knows you, but you have no open account here. Ask your administrator for one.", name=provider.name)
    )


def _tell(did: str, user: User, provider: str, by: Viewer) -> None:
    record(OutsideAccountChanged(did=did, provider=provider), by=by, about=About("", None, user.name))
    raise_epoch()
