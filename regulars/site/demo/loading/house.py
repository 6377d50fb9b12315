"""The demo company's own house: its name, its people with their teams and roles, fields and saved views."""

import datetime as dt
import json
from typing import Any

from django.contrib.auth.hashers import make_password

from regulars.core.access.models import Role, Team, User
from regulars.core.access.viewer import raise_epoch
from regulars.core.records.custom.indexes import add_index
from regulars.core.records.fields import custom_field
from regulars.core.records.models import CustomField, SavedView, Workspace
from regulars.core.records.registry import record_type
from regulars.site.demo.cast.sources import luck, story_file
from regulars.site.demo.faces import draw_face
from regulars.site.demo.loading.pictures import Pictures

DEMO_OPTION = "is_demo"
_AGES = (44, 31, 36, 29, 33, 58)


def open_house() -> None:
    """Name the workspace after the demo company, unless this business has named it already."""
    company = story_file("company")
    workspace = Workspace.objects.first() or Workspace()
    if workspace.is_set_up and not workspace.is_demo:
        return
    workspace.company, workspace.currency, workspace.zone = company["name"], company["currency"], company["zone"]
    workspace.language, workspace.country = company["language"], company["country"]
    workspace.is_set_up = workspace.is_demo = True
    workspace.save()


def add_users(pictures: Pictures) -> list[int]:
    """Add the people of the house with their teams and roles; return their ids in the story's order."""
    company = story_file("company")
    teams = _teams(company["teams"])
    roles = {role.slug: role for role in Role.objects.all()}
    # Hashing is slow on purpose: once is enough, since all sign in with the same words.
    password = make_password(company["password"])
    ids = []
    for number, person in enumerate(company["users"]):
        fields = {"name": person["name"], "zone": company["zone"], "password": password, "is_demo": True}
        user, _ = User.objects.update_or_create(email=person["email"], defaults={**fields, "is_active": True})
        face = draw_face(sex=person["face"], culture="no", age=_AGES[number], dice=luck("user", person["name"]))
        user.picture_id = pictures.keep(face, person["name"])
        user.save(update_fields=["picture_id"])
        user.roles.set([roles[slug] for slug in person["roles"] if slug in roles])
        user.teams.set([teams[name] for name in person["teams"]])
        ids.append(user.pk)
    raise_epoch()
    return ids


def _teams(lines: list[str]) -> dict[str, Team]:
    teams: dict[str, Team] = {}
    for line in lines:
        name, _, parent = line.partition("|")
        teams[name], _ = Team.objects.get_or_create(name=name, defaults={"parent": teams.get(parent)})
    return teams


def add_fields() -> dict[tuple[str, str], CustomField]:
    """Add the custom fields of the story; return them by record type and name."""
    fields = {}
    for position, field in enumerate(story_file("fields")["fields"]):
        choices = [{"value": v, "label": label, "color": color} for v, label, color in field.get("choices", [])]
        fields[field["type"], field["name"]], _ = CustomField.objects.get_or_create(
            record_type=field["type"],
            name=field["name"],
            defaults={
                "label": field["label"],
                "kind": field["kind"],
                "help": field["help"],
                "choices": choices,
                "position": position,
                "options": {DEMO_OPTION: True},
            },
        )
    for (slug, _), row in fields.items():
        add_index(record_type(slug), custom_field(row))
    raise_epoch()
    return fields


def add_views(users: list[int]) -> None:
    """Save the views of the story."""
    views = []
    for position, view in enumerate(story_file("views")["views"]):
        settings: dict[str, Any] = {
            "columns": [{"name": name} for name in view["columns"]],
            "filter": json.loads(view["filter"]) if "filter" in view else None,
            "sort": view["sort"],
            "group": None,
            "board_by": view.get("board_by"),
            "calendar_by": view.get("calendar_by"),
        }
        views.append(
            SavedView(
                record_type=view["type"],
                name=view["name"],
                layout=view["layout"],
                settings=settings,
                sharing=view["sharing"],
                owner_id=users[view["owner"]],
                position=position,
                is_demo=True,
                changed_at=dt.datetime.now(dt.UTC),
            )
        )
    SavedView.objects.bulk_create(views)
