"""What an archive holds: every table of the house but those that only hold for a while where they are."""

from typing import Any

from django.apps import apps

from regulars.core.database.canonical import schema_of

# What a database makes anew by itself, who is signed in where, and who tried to.
LEFT_OUT = {
    "django_content_type", "auth_permission", "auth_group", "auth_group_permissions", "django_session",
    "access_browsersession", "jobs_tidying", "jobs_houseday", "administration_signintry",
}  # fmt: skip


def archive_schema() -> list[dict[str, Any]]:
    """Return the tables of this version with their columns, by name."""
    found = [schema_of(m) for m in apps.get_models(include_auto_created=True) if m._meta.managed and not m._meta.proxy]
    return sorted((one for one in found if one["name"] not in LEFT_OUT), key=lambda one: str(one["name"]))
