from typing import Any

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from regulars.core.administration.roles.built_in import BUILT_IN


def add_roles(apps: Any, schema_editor: Any) -> None:
    roles = apps.get_model("access", "Role")
    for role in BUILT_IN:
        roles.objects.get_or_create(slug=role["slug"], defaults={**role, "is_builtin": True, "fields": {}})


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="SignInTry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "account",
                    models.CharField(
                        help_text="SHA-256 of the address that was typed, of a user or not.", max_length=64
                    ),
                ),
                ("at", models.DateTimeField()),
            ],
            options={
                "indexes": [models.Index(fields=["account", "at"], name="sign_in_try_account")],
            },
        ),
        migrations.CreateModel(
            name="OutsideAccount",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("issuer", models.CharField(max_length=250)),
                ("subject", models.CharField(max_length=255)),
                ("linked_at", models.DateTimeField(auto_now_add=True)),
                ("seen_at", models.DateTimeField(null=True)),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="outside_accounts",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("issuer", "subject"), name="outside_account_once"),
                    models.UniqueConstraint(fields=("user", "issuer"), name="outside_account_of_user"),
                ],
            },
        ),
        migrations.CreateModel(
            name="AddressWish",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("email", models.EmailField(max_length=254)),
                ("nonce", models.CharField(help_text="Makes the link of an earlier wish void.", max_length=32)),
                ("asked_at", models.DateTimeField()),
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="address_wish",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.RunPython(add_roles, migrations.RunPython.noop),
    ]
