"""The whole answer to "why can, or can't, this user see this record?"."""

from typing import Any

from django.utils.translation import gettext as _

from regulars.core.access.models import User
from regulars.core.access.viewer import Viewer, viewer_of
from regulars.core.administration.explaining.asking import ACTIONS, ask_door
from regulars.core.administration.explaining.fields import fields_told
from regulars.core.administration.explaining.origins import rights_told, roles_told, teams_told
from regulars.core.administration.explaining.wording import further_rules, rule_told, verdict_words
from regulars.core.administration.proofs.codes import has_second_factor
from regulars.core.database.rows import fetch_value
from regulars.core.records.reading.single import read_record
from regulars.core.records.reading.titles import users_by_id
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as find_type

JsonRow = dict[str, Any]


def explain_access(user: User, slug: str, pk: int, *, by: Viewer) -> JsonRow:
    """Return the chain of rules between a user and a record that whoever asks can see; raises NotFound."""
    row = read_record(find_type(slug), pk, by)
    record_type, viewer = find_type(row["type"]), viewer_of(user)
    door = _door(user, viewer)
    owner = _owner(record_type, row["id"], by.epoch)
    return {
        "user": users_by_id(by.epoch).get(user.pk) or {"id": user.pk, "title": user.name, "picture": None},
        "record": {"type": record_type.slug, "id": row["id"], "title": row["title"]},
        "label": record_type.label,
        "plural": record_type.plural,
        "was_merged": row["id"] != pk,
        "is_trashed": row["trashed_at"] is not None,
        "door": door,
        "roles": roles_told(user, record_type.slug),
        "rights": rights_told(viewer.rights_for(record_type.slug)),
        "teams": teams_told(user),
        "owner": owner,
        "verdicts": _verdicts(user, viewer, record_type, row, door=door, owner=owner),
        "fields": fields_told(user, viewer, record_type),
    }


def _verdicts(
    user: User, viewer: Viewer, record_type: type[RecordType], row: JsonRow, *, door: JsonRow, owner: JsonRow | None
) -> list[JsonRow]:
    told = []
    named = owner["title"] if owner else _("nobody")
    for action in ACTIONS:
        asked = ask_door(viewer, action, record_type, row["id"], is_trashed=row["trashed_at"] is not None)
        scope = viewer.rights_for(record_type.slug).scope("see" if action == "export" else action)
        rules = [
            rule_told(rule, asked, record_type, scope=scope, owner=named, holds=holds)
            for rule, holds in asked.rules
            if rule.name != "kind"
        ]
        told.append(
            {
                "action": action,
                "is_allowed": door["is_open"] and asked.is_allowed,
                "says": verdict_words(asked, record_type, name=user.name, is_in=door["is_open"]),
                "rules": [*further_rules(asked, record_type), *rules],
            }
        )
    return told


def _door(user: User, viewer: Viewer) -> JsonRow:
    if not user.is_active:
        return {"is_open": False, "says": _("The account is closed: nobody comes in by it.")}
    if viewer.needs_second_factor and not user.is_service and not has_second_factor(user):
        says = _("A role demands a second factor, which is not set up yet: until then nothing can be seen.")
        return {"is_open": False, "says": says}
    return {"is_open": True, "says": _("The account is open.")}


def _owner(record_type: type[RecordType], pk: int, epoch: int) -> JsonRow | None:
    name = "author" if record_type.is_about_any else record_type.owner
    if name is None:
        return None
    column = record_type.column(name)
    return users_by_id(epoch).get(fetch_value(f"SELECT {column} FROM {record_type.table()} WHERE id = %s", [pk]) or 0)
