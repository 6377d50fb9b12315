"""Roles by a provider's word: those that the configuration names follow the claim, all others stay as given here."""

from regulars.core.access.models import Role, User
from regulars.core.access.viewer import Viewer, raise_epoch
from regulars.core.administration.outside.claims import Claims
from regulars.core.administration.outside.providers import Provider
from regulars.core.administration.people_events import UserChanged
from regulars.core.administration.roles.built_in import OWNER
from regulars.core.journal.recording import About, record


def give_claimed_roles(user: User, *, claims: Claims, provider: Provider, by: Viewer) -> None:
    """Give this user the roles that her claims stand for, and take those that they no longer do."""
    before = set(user.roles.values_list("slug", flat=True))
    after = _roles_after(before, claims, provider)
    if OWNER in before - after and not _others_own(user):
        # No word from outside leaves the house without an owner.
        after.add(OWNER)
    known = {role.slug: role for role in Role.objects.filter(slug__in=after)}
    if set(known) == before:
        return
    user.roles.set(known.values())
    told = {"before": {"roles": sorted(before)}, "after": {"roles": sorted(known)}}
    record(UserChanged(what="roles", **told), by=by, about=About("", None, user.name))
    raise_epoch()


def _roles_after(before: set[str], claims: Claims, provider: Provider) -> set[str]:
    ruled = {role for roles in provider.roles.values() for role in roles}
    said = claims.listed(provider.roles_claim)
    claimed = {role for claim, roles in provider.roles.items() if claim in said for role in roles}
    return (before - ruled) | claimed or set(provider.first_roles)


def _others_own(user: User) -> bool:
    owners = User.objects.filter(is_active=True, is_service=False, roles__slug=OWNER)
    return bool(owners.exclude(pk=user.pk).exists())
