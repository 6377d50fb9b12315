"""Everybody who may knock: every role, accounts that ended, tokens of several reaches, nobody at all."""

import datetime as dt
from dataclasses import dataclass, field

from django.test import Client

from regulars.core.access.models import ApiToken, Role, Team, User
from regulars.core.access.previewing import PREVIEW, ROLE
from regulars.core.access.tokens import new_secret
from regulars.core.access.viewer import raise_epoch
from testing.client import ApiClient
from testing.people import OWN, TEAM, make_user
from tests.security.furnished import PASSWORD


@dataclass
class Caller:
    """Somebody with a cookie or a token, or neither."""

    name: str
    cookies: dict[str, str] = field(default_factory=dict)
    token: str | None = None

    def client(self) -> Client:
        """Return a client as it is before any call: what one answer did to its cookies is forgotten."""
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        client = Client(headers=headers)
        for name, value in self.cookies.items():
            client.cookies[name] = value
        return client


OWNER = "owner"
# An owner who sees the house as owners do, and may change nothing meanwhile.
LOOKING = "only looking"
ROLES = (OWNER, "administrator", "manager", "seller", "support", "marketing", "finance", "read-only")
# So that its use is not noted anew while calls are compared.
LATER = dt.datetime(2100, 1, 1, tzinfo=dt.UTC)
TOKENS = {
    "token: all, write": {"*": "write"},
    "token: all, read": {"*": "read"},
    "token: notes, write": {"notes": "write"},
    "token: administer": {"administer": "write"},
}
# Those who must be answered as nobody is.
NOBODY = ("nobody", "closed", "no second factor", "forged cookie", "forged token", "expired token")


def holder_of(slug: str) -> User:
    """Make a user with a built-in role."""
    user = User.objects.create_user(f"{slug}@regulars.example", PASSWORD, name=slug.title())
    user.roles.add(Role.objects.get(slug=slug))
    # What was worked out for another test's user of the same number holds no more.
    raise_epoch()
    return user


def all_callers(owner: User) -> list[Caller]:
    """Return everybody, the owner first."""
    found = [_with_cookie(OWNER, owner)]
    found += [_with_cookie(slug, holder_of(slug)) for slug in ROLES if slug != OWNER]
    team = Team.objects.create(name="The owner's")
    owner.teams.add(team)
    found.append(_with_cookie("team-mate", make_user("Mate", TEAM, team=team)))
    found.append(_with_cookie("outsider", make_user("Out", OWN)))
    found.append(_with_cookie("without role", User.objects.create_user("none@x.example", PASSWORD, name="None")))
    found.append(_looking(owner))
    found += [Caller(name, token=_token(owner, scopes)) for name, scopes in TOKENS.items()]
    found += _nobodies(owner)
    raise_epoch()
    return found


def _looking(owner: User) -> Caller:
    client = Client()
    client.force_login(holder_of_copy("looking", owner))
    session = client.session
    session[PREVIEW] = {"kind": ROLE, "id": Role.objects.get(slug=OWNER).pk, "until": LATER.timestamp()}
    session.save()
    return Caller(LOOKING, {key: morsel.value for key, morsel in client.cookies.items()})


def _nobodies(owner: User) -> list[Caller]:
    closed = _with_cookie("closed", holder_of_copy("closed", owner))
    User.objects.filter(name="closed").update(is_active=False)
    lacking = holder_of_copy("lacking", owner)
    lacking.roles.add(Role.objects.create(slug="strict", label="Strict", needs_second_factor=True))
    expired = _token(owner, {"*": "write"})
    ApiToken.objects.filter(public_id=expired.split("_")[1]).update(expires_at="2020-01-01T00:00:00Z")
    return [
        Caller("nobody"),
        closed,
        _with_cookie("no second factor", lacking),
        Caller("forged cookie", {"sessionid": "0" * 32}),
        Caller("forged token", token=f"reg_{'a' * 12}_{'b' * 43}"),
        Caller("expired token", token=expired),
    ]


def holder_of_copy(name: str, owner: User) -> User:
    """Make a user with all of the owner's roles."""
    user = User.objects.create_user(f"{name}@x.example", PASSWORD, name=name)
    user.roles.set(owner.roles.all())
    return user


def _with_cookie(name: str, user: User) -> Caller:
    client = ApiClient(user).client
    return Caller(name, {key: morsel.value for key, morsel in client.cookies.items()})


def _token(user: User, scopes: dict[str, str]) -> str:
    public_id, text, digest = new_secret()
    ApiToken.objects.create(
        user=user, name="Test", public_id=public_id, digest=digest, scopes=scopes, made_by=user, used_at=LATER
    )
    return text
