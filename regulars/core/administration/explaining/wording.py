"""The rules of the door in sentences that an administrator understands."""

from typing import Any

from django.utils.translation import gettext as _

from regulars.core.administration.explaining.asking import Asked
from regulars.core.records.deriving import built_in_fields
from regulars.core.records.reading.visibility import Rule
from regulars.core.records.record_type import RecordType
from regulars.core.words import inside, say

JsonRow = dict[str, Any]
_DEEDS = {"see": "see", "change": "change", "delete": "remove", "export": "take out"}


def verdict_words(asked: Asked, record_type: type[RecordType], *, name: str, is_in: bool) -> str:
    """Return what all rules come to, in one sentence."""
    words = {"name": name, "deed": _(_DEEDS[asked.action]), "label": inside(record_type.label)}
    if not is_in:
        return _("%(name)s cannot come in at all.") % words
    if asked.is_allowed:
        return _("%(name)s can %(deed)s this %(label)s.") % words
    if asked.action != "see" and not asked.may_see:
        return _("%(name)s cannot %(deed)s this %(label)s, since it cannot be seen.") % words
    if asked.is_in_trash and asked.may_at_all:
        return _("%(name)s cannot take this %(label)s out while it lies in the trash.") % words
    return _("%(name)s cannot %(deed)s this %(label)s.") % words


def rule_told(
    rule: Rule, asked: Asked, record_type: type[RecordType], *, scope: str, owner: str, holds: bool
) -> JsonRow:
    """Return one rule with what it says of this record and whether it holds."""
    return {
        "rule": rule.name,
        "what": rule.what or None,
        "holds": holds,
        "says": _says(rule, asked, record_type, scope, owner),
    }


def further_rules(asked: Asked, record_type: type[RecordType]) -> list[JsonRow]:
    """Return the rules of a deed beside those that lie in the record."""
    plural = inside(record_type.plural)
    told = []
    if asked.action != "see":
        says = _("Only what can be seen can be changed, removed or taken out.")
        told.append({"rule": "seen", "what": None, "holds": asked.may_see, "says": says})
    if asked.action == "export":
        may, may_not = _("The roles let %(plural)s be taken out."), _("No role lets %(plural)s be taken out.")
        says = (may if asked.may_at_all else may_not) % {"plural": plural}
        told.append({"rule": "export", "what": None, "holds": asked.may_at_all, "says": says})
    if asked.is_in_trash:
        says = _("What lies in the trash is not taken out.")
        told.append({"rule": "alive", "what": None, "holds": False, "says": says})
    return told


def _says(rule: Rule, asked: Asked, record_type: type[RecordType], scope: str, owner: str) -> str:
    words = {"plural": inside(record_type.plural), "deed": _(_DEEDS[asked.action]), "owner": owner}
    if rule.name == "scope":
        return _scope_says(record_type, asked, scope) % words
    if rule.name == "through":
        label = next(f.label for f in built_in_fields(record_type) if f.name == rule.what)
        return _("It is reached with what stands in “%(field)s”: only who sees that sees this.") % {"field": label}
    if rule.name == "about":
        return _("It is seen by whoever sees the record that it is about.")
    if rule.name == "hidden_with":
        return _("It would tell the field “%(field)s”, which is hidden by the roles.") % {"field": rule.what}
    if rule.name == "own_reach":
        return _("It must be within the reach of whoever looks with these eyes, too.")
    return _("It is one of the %(plural)s.") % words


def _scope_says(record_type: type[RecordType], asked: Asked, scope: str) -> str:
    if record_type.is_ledger and asked.action in ("change", "delete"):
        return say("{plural} are written once. Write down what holds from now on instead.", plural=record_type.plural)
    if record_type.is_about_any and scope != "none":
        if asked.action in ("see", "export"):
            return _("The roles let %(plural)s be seen.")
        return _("The author alone may %(deed)s it.")
    if scope == "none":
        return _("No role lets %(plural)s be reached for this: the right to %(deed)s them is missing.")
    if scope == "all":
        return _("The roles reach all %(plural)s.")
    if record_type.owner is None:
        return _("Nobody owns %(plural)s: what they lead to decides, and words that all use are seen by all.")
    if scope == "own":
        return _("The roles reach one's own %(plural)s only. The owner of this one: %(owner)s.")
    return _(
        "The roles reach the %(plural)s of one's teams and of the teams inside them. The owner of this one: %(owner)s."
    )
