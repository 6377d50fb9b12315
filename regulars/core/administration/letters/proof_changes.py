"""Letters about a changed proof of who somebody is, so that no password or second factor changes unseen."""

from django.conf import settings

from regulars.core.access.models import User
from regulars.core.access.viewer import Viewer
from regulars.core.administration.letters.sending import letter_kind, post_letter
from regulars.core.words import mark, say

PASSWORD, RESET = "password", "reset"
CODES_ON, CODES_OFF, CODES_RENEWED = "codes_on", "codes_off", "codes_renewed"
PASSKEY_ADDED, PASSKEY_REMOVED = "passkey_added", "passkey_removed"
_KIND = "proof_changed"

_BY_OTHERS = {
    PASSWORD: mark("{by} gave you a new password for {company}."),
    RESET: mark("{by} took away your codes, passkeys and recovery codes for {company} and signed you out."),
}
_BY_HERSELF = {
    PASSWORD: mark("you chose a new password for {company}."),
    CODES_ON: mark("from now on {company} asks you for codes from an app when you sign in."),
    CODES_OFF: mark("{company} asks you for no codes from an app any more when you sign in."),
    CODES_RENEWED: mark("you made new recovery codes for {company}. Those of before are void."),
    PASSKEY_ADDED: mark("you can sign in to {company} with a new passkey, “{name}”."),
    PASSKEY_REMOVED: mark("the passkey “{name}” no longer lets you in to {company}."),
}


def post_proof_change(did: str, user: User, *, by: Viewer, to: str = "", name: str = "") -> None:
    """Tell a user what was changed and by whom, at her address or at the one she had until now; never a secret."""
    words = {"did": did, "name": name, "by": "" if by.user_id == user.pk else by.name}
    post_letter(_KIND, user, **words, **({"to": to} if to else {}))


@letter_kind(_KIND)
def _proof_changed(user: User, company: str, words: dict[str, str]) -> tuple[str, list[str]]:
    by, told = words["by"], {"company": company, "name": words["name"]}
    if by:
        lines = [
            say(_BY_OTHERS[words["did"]], by=by, company=company),
            say("If that is not right, tell your administrator at once."),
        ]
    else:
        lines = [
            say(_BY_HERSELF[words["did"]], **told),
            say("If it was not you, choose a new password by a link at once, then sign out everywhere:"),
            f"{settings.ORIGIN}/forgotten",
            f"{settings.ORIGIN}/settings/security",
        ]
    return say("How you sign in to {company} has changed", company=company), lines
