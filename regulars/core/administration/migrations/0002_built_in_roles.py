from typing import Any

from django.db import migrations

from regulars.core.administration.roles.built_in import BUILT_IN


def add_roles(apps: Any, schema_editor: Any) -> None:
    roles = apps.get_model("access", "Role")
    for role in BUILT_IN:
        roles.objects.get_or_create(slug=role["slug"], defaults={**role, "is_builtin": True, "fields": {}})


class Migration(migrations.Migration):
    dependencies = [("administration", "0001_initial"), ("access", "0001_initial")]
    operations = [migrations.RunPython(add_roles, migrations.RunPython.noop)]
