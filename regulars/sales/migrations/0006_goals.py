from typing import Any

from django.db import migrations

_ALL = {"see": "all", "create": True, "change": "all", "delete": "all", "export": True}


def let_managers_set_goals(apps: Any, schema_editor: Any) -> None:
    """Goals are set by whoever is named to: managers from the start, unless their role was given limits of its own."""
    role = apps.get_model("access", "Role").objects.filter(slug="manager", is_builtin=True).first()
    if role and role.rights.get("*") == _ALL and "goals" not in role.rights:
        role.rights = {**role.rights, "goals": _ALL}
        role.save(update_fields=["rights"])


class Migration(migrations.Migration):
    dependencies = [
        ("administration", "0001_first_version"),
        ("sales", "0005_sources"),
    ]

    operations = [migrations.RunPython(let_managers_set_goals, migrations.RunPython.noop)]
