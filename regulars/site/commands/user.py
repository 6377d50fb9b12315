"""See to users from the command line: list, add, password, deactivate, activate."""

import argparse
import getpass
import sys
from typing import TYPE_CHECKING

from regulars.site.commands.django_ready import opened_database
from regulars.site.commands.refusal import Refusal

if TYPE_CHECKING:
    from regulars.core.access.models import User


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what to do, and with whom."""
    kinds = parser.add_subparsers(dest="what", required=True, metavar="list|add|password|deactivate|activate")
    kinds.add_parser("list", help="show every user")
    adding = kinds.add_parser("add", help="add a user; the password is asked for, or read from standard input")
    adding.add_argument("email")
    adding.add_argument("name")
    adding.add_argument("--role", action="append", help="a role's name; may be given several times (owner)")
    for word, sentence in (
        ("password", "give a user a new password; it is asked for, or read from standard input"),
        ("deactivate", "let a user leave: every session ends at once"),
        ("activate", "let a user who left come back"),
    ):
        kinds.add_parser(word, help=sentence).add_argument("email")


def run(options: argparse.Namespace) -> int:
    """Do it, as the system itself; everything but the list is recorded in the journal."""
    kinds = {"list": _list, "add": _add, "password": _password, "deactivate": _close, "activate": _open}
    with opened_database():
        kinds[options.what](options)
    return 0


def _list(options: argparse.Namespace) -> None:
    from regulars.core.access.models import User

    for user in User.objects.order_by("email").prefetch_related("roles"):
        roles = ", ".join(role.label for role in user.roles.all()) or "no role"
        print(f"{user.email}\t{user.name}\t{roles}\t{'' if user.is_active else 'deactivated'}".rstrip())


def _add(options: argparse.Namespace) -> None:
    from regulars.core.access.models import Role
    from regulars.core.access.viewer import SYSTEM
    from regulars.core.administration.users.actions import add_user

    known = {name.lower(): role for role in Role.objects.all() for name in (role.slug, role.label)}
    wanted = [word.lower() for word in options.role or ["owner"]]
    if unknown := [word for word in wanted if word not in known]:
        raise Refusal(
            f"There is no role {unknown[0]}. Roles: {', '.join(sorted(role.slug for role in Role.objects.all()))}."
        )
    roles = [known[word].pk for word in wanted]
    values = {"email": options.email.strip().lower(), "name": options.name, "password": _ask(), "roles": roles}
    add_user(values, by=SYSTEM)
    print(f"{options.name} can sign in as {values['email']}")


def _password(options: argparse.Namespace) -> None:
    from regulars.core.access.viewer import SYSTEM
    from regulars.core.administration.users.actions import change_user

    change_user(_find(options.email), values={"password": _ask()}, by=SYSTEM)
    print(f"{options.email} has a new password")


def _close(options: argparse.Namespace) -> None:
    from regulars.core.access.viewer import SYSTEM
    from regulars.core.administration.users.actions import close_account

    close_account(_find(options.email), by=SYSTEM)
    print(f"{options.email} can no longer sign in")


def _open(options: argparse.Namespace) -> None:
    from regulars.core.access.viewer import SYSTEM
    from regulars.core.administration.users.actions import open_account

    open_account(_find(options.email), by=SYSTEM)
    print(f"{options.email} can sign in again")


def _find(email: str) -> "User":
    from regulars.core.access.models import User

    user = User.objects.filter(email=email.strip().lower()).first()
    if user is None:
        raise Refusal(f"Nobody signs in as {email}. See them all: regulars user list")
    return user


def _ask() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    password = getpass.getpass("Password: ")
    if getpass.getpass("Once more: ") != password:
        raise Refusal("The two are not the same. Nothing was changed.")
    return password
