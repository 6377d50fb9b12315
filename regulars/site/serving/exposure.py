"""What is unsafe once others can reach this installation, in plain words."""

import os
import stat
from collections.abc import Iterator
from ipaddress import ip_address
from urllib.parse import urlsplit

from django.conf import settings
from django.db import DatabaseError

from regulars.site.secret import FILE
from regulars.site.serving.soundness import Finding

_SHORTEST_KEY = 40
_SECRETS = ("169.254.169.254", "fd00:ec2::254")
_HERE = ("127.0.0.1", "localhost", "::1")


def exposure_findings() -> list[Finding]:
    """Look at everything once; docs/operate/hardening.md says more of each."""
    wrong = [*_addresses(), *_limits(), *_places(), *_people()]
    return [Finding(False, text) for text in wrong] or [Finding(True, "Safe where others can reach it")]


def _addresses() -> Iterator[str]:
    origins = list(settings.CSRF_TRUSTED_ORIGINS)
    if not origins:
        yield "Nobody said how the world calls it: set REGULARS_ORIGINS; else cookies travel in clear"
    for origin in origins:
        if not origin.startswith("https://"):
            yield f"The origin {origin} is not https: passwords and cookies can be read on their way"
        if "*" in origin:
            yield f"The origin {origin} trusts every name below it: give whole names in REGULARS_ORIGINS"
    if "*" in settings.ALLOWED_HOSTS:
        names = ",".join(urlsplit(one).hostname or "" for one in origins) or "crm.example.com"
        yield f"It answers to every name: REGULARS_HOSTS={names}"
    if os.environ.get("HOST", _HERE[0]) not in _HERE and not settings.TRUSTED_PROXIES:
        yield "It listens to the whole network without a proxy: HTTPS needs one (docs/operate/hardening.md)"
    if settings.DEBUG:
        yield "REGULARS_DEBUG is on: take it away"


def _limits() -> Iterator[str]:
    if not settings.PACE:
        yield "REGULARS_PACE is 0: one user can keep the server busy for all others"
    if any(ip_address(one) in network for one in _SECRETS for network in settings.OUTGOING.networks):
        yield "REGULARS_OUTGOING opens what hands this machine its own secrets (169.254.169.254): name single hosts"


def _places() -> Iterator[str]:
    if _others_may(settings.DATA):
        yield f"Others on this machine may look into the data: chmod 700 {settings.DATA}"
    key = settings.DATA / FILE
    if key.exists() and _others_may(key):
        yield f"Others on this machine may read the key: chmod 600 {key}, then regulars keys rotate --at-once"
    if len(settings.SECRET_KEY) < _SHORTEST_KEY:
        yield f"The key REGULARS_SECRET_KEY is short enough to be guessed: take {_SHORTEST_KEY} random letters or more"
    if settings.FILES and settings.FILES.is_in_clear:
        yield f"Files travel to {settings.FILES.endpoint} in clear: give its https address in REGULARS_FILES"
    if not os.environ.get("REGULARS_BACKUP_KEY"):
        yield "Backups are not encrypted: give REGULARS_BACKUP_KEY; see docs/operate/backups.md"
    if settings.EMAIL_BACKEND != "regulars.core.outgoing.letters.LetterPost":
        yield "Letters stay on this machine, so nobody can choose a forgotten password: set REGULARS_MAIL"


def _others_may(path: os.PathLike[str]) -> bool:
    return bool(stat.S_IMODE(os.stat(path).st_mode) & (stat.S_IRWXG | stat.S_IRWXO))


def _people() -> Iterator[str]:
    from allauth.mfa.models import Authenticator

    from regulars.core.access.models import User

    try:
        people = User.objects.filter(is_active=True, is_service=False)
        invented = people.filter(is_demo=True).count()
        mighty = people.filter(roles__administers=True).distinct()
        bare = mighty.exclude(pk__in=Authenticator.objects.values("user")).count()
    except DatabaseError:
        # That the database is not ready is said elsewhere.
        return
    if invented:
        yield f"{invented} people of the demo company can sign in with a known password: regulars demo --remove"
    if bare:
        yield f"{bare} who may change everything have no second factor: My account, or a role that demands one"
