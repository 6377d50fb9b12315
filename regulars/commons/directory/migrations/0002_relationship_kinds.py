from typing import Any

from django.db import migrations
from django.utils import timezone

KINDS = [
    ("works-at", "works at", "employs", True),
    ("parent-of", "parent of", "child of", False),
    ("married-to", "married to", "married to", False),
    ("partner-of", "partner of", "partner of", False),
    ("sibling-of", "sibling of", "sibling of", False),
    ("member-of", "member of", "has as member", False),
    ("referred", "referred", "was referred by", False),
    ("supplies", "supplies", "buys from", False),
    ("distributes-for", "distributes for", "is distributed by", False),
    ("owns", "owns", "belongs to", False),
    ("reports-to", "reports to", "is manager of", False),
    ("knows", "knows", "knows", False),
]


def add_kinds(apps: Any, schema_editor: Any) -> None:
    kind = apps.get_model("directory", "RelationshipKind")
    now = timezone.now()
    for slug, name, reverse_name, is_employment in KINDS:
        kind.objects.get_or_create(
            slug=slug,
            defaults={
                "name": name,
                "reverse_name": reverse_name,
                "is_employment": is_employment,
                "created_at": now,
                "changed_at": now,
            },
        )


class Migration(migrations.Migration):
    dependencies = [("directory", "0001_initial")]
    operations = [migrations.RunPython(add_kinds, migrations.RunPython.noop)]
