"""The demo's users, teams, fields, views, tags and files."""

import json

from django.db.models import ProtectedError
from django.utils import timezone

from regulars.core.access.models import Team, User
from regulars.core.access.viewer import Viewer, raise_epoch
from regulars.core.database.rows import fetch_value
from regulars.core.files.access import is_referred_to
from regulars.core.files.forgetting import forget_files
from regulars.core.files.models import File
from regulars.core.records.custom.indexes import drop_index
from regulars.core.records.fields import custom_field
from regulars.core.records.models import Attachment, CustomField, SavedView, Tag, Workspace
from regulars.core.records.registry import record_type
from regulars.core.records.tag_links import tag_links
from regulars.core.records.tagging import is_worn_in
from regulars.core.words import say
from regulars.site.demo.cast.sources import story_file
from regulars.site.demo.loading.house import DEMO_OPTION


def remove_fields() -> list[str]:
    """Remove the demo's custom fields where no own record has a value in them; return sentences about the rest."""
    kept = []
    for field in CustomField.objects.all():
        if not field.options.get(DEMO_OPTION):
            continue
        if _is_filled(field):
            field.options = {key: value for key, value in field.options.items() if key != DEMO_OPTION}
            field.save(update_fields=["options"])
            kept.append(say("Kept the field “{field}”: your own records or views use it.", field=field.label))
        else:
            drop_index(custom_field(field))
            field.delete()
    return kept


def _is_filled(field: CustomField) -> bool:
    if field.kind == "tags":
        return is_worn_in(custom_field(field))
    rows = record_type(field.record_type).model._default_manager
    return rows.filter(custom__has_key=field.name).exists() or _is_in_a_view(field)


def _is_in_a_view(field: CustomField) -> bool:
    views = SavedView.objects.filter(is_demo=False, record_type=field.record_type)
    return any(f'"{field.name}"' in json.dumps(view.settings) for view in views)


def remove_unused_tags(candidates: list[int]) -> None:
    """Remove the tags of the demo that nobody else wears."""
    Tag.objects.filter(pk__in=candidates).exclude(pk__in=_worn()).delete()


def _worn() -> set[int]:
    return {pk for link in tag_links() for pk in link.tag_ids()}


def remove_users(*, by: Viewer | None) -> list[str]:
    """Remove the demo's users; those whose name stands under own work are switched off instead."""
    kept = []
    SavedView.objects.filter(is_demo=True).delete()
    for user in User.objects.filter(is_demo=True):
        if by is not None and user.pk == by.user_id:
            kept.append(
                say(
                    "{name} stays, because you are signed in so: choose a new password and your own name.",
                    name=user.name,
                )
            )
            User.objects.filter(pk=user.pk).update(is_demo=False)
            continue
        if not _has_own_work(user):
            try:
                user.delete()
                continue
            except ProtectedError:
                pass
        User.objects.filter(pk=user.pk).update(is_active=False, is_demo=False, left_at=timezone.now())
        kept.append(
            say(
                "{name} can no longer sign in, but stays as the author of what was written under that name.",
                name=user.name,
            )
        )
    for line in reversed(story_file("company")["teams"]):
        team = Team.objects.filter(name=line.partition("|")[0]).first()
        shared = SavedView.objects.filter(team=team)
        if team and not team.members.exists() and not team.inside.exists() and not shared.exists():
            team.delete()
    raise_epoch()
    return kept


def _has_own_work(user: User) -> bool:
    written = fetch_value("SELECT 1 FROM journal_entry WHERE by_id = %s LIMIT 1", [user.pk])
    return written is not None or SavedView.objects.filter(owner=user, is_demo=False).exists()


def close_house() -> list[str]:
    """Give the workspace its own name back; without an owner it asks for one at the next visit."""
    workspace = Workspace.objects.filter(is_demo=True).first()
    if workspace is None:
        return []
    workspace.is_demo = False
    if User.objects.filter(is_active=True, roles__administers=True).exists():
        workspace.save()
        return [say("The company is still called by its demo name: change it in Settings.")]
    workspace.is_set_up, workspace.company = False, ""
    workspace.save()
    return []


def remove_files() -> None:
    """Remove the demo's pictures, in the table and on disk, but for those that stand on own records."""
    own = Attachment.objects.values("file_id")
    found = File.objects.filter(is_demo=True).exclude(pk__in=own)
    forget_files(file for file in found if not is_referred_to(file.pk))
