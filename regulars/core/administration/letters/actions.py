"""Verbs for letters: ask for a new password, invite somebody, choose a password by a link."""

from regulars.core.access.models import User
from regulars.core.access.viewer import Viewer, raise_epoch, viewer_of
from regulars.core.administration.door_events import PasswordChosen, UserInvited
from regulars.core.administration.guarding import require_administrator
from regulars.core.administration.inputs import check_password_strength
from regulars.core.administration.letters.links import INVITATION, RESET, link_for
from regulars.core.administration.letters.proof_changes import PASSWORD, post_proof_change
from regulars.core.administration.letters.sending import post_letter
from regulars.core.administration.roles.giving import require_as_wide
from regulars.core.administration.sessions.devices import forget_trust
from regulars.core.administration.sessions.keeping import end_sessions
from regulars.core.database.turns import write_transaction
from regulars.core.journal.recording import About, record
from regulars.core.problems import Invalid, Refused
from regulars.core.words import say


def ask_for_password(email: str, *, by: None) -> None:
    """Send a link to whoever has this address; what happens does not tell whether anybody has."""
    user = User.objects.filter(email=email.strip().lower(), is_active=True, is_service=False).first()
    post_letter(RESET, user)


def invite_user(user: User, *, by: Viewer) -> str:
    """Invite somebody who has an account to choose her password; return the link, which is also mailed."""
    require_administrator(by, to="invite users")
    require_as_wide(user, by=by)
    if user.pk == by.user_id:
        raise Refused(say("You are here already. Choose a new password under My account."))
    if not user.is_active or user.is_service:
        raise Invalid(say("This account is closed, or a program's. Only people who may sign in can be invited."))
    with write_transaction():
        post_letter(INVITATION, user, by=by.name)
        record(UserInvited(), by=by, about=About("", None, user.name))
    return link_for(user, INVITATION)


def choose_password(user: User, *, password: str, purpose: str, by: None) -> None:
    """Give the holder of a link her new password; the link is used up, and every session of before ends."""
    check_password_strength(password, user)
    is_first = purpose == INVITATION and not user.has_usable_password()
    with write_transaction():
        user.set_password(password)
        user.save(update_fields=["password"])
        end_sessions(user)
        # Whoever has somebody's computer may have her letters too: a browser that was remembered is no proof here.
        forget_trust(user)
        record(PasswordChosen(), by=viewer_of(user), about=About("", None, user.name))
        if not is_first:
            post_proof_change(PASSWORD, user, by=viewer_of(user))
        raise_epoch()
