from typing import Any

import django.db.models.deletion
import regulars.core.records.columns
from django.conf import settings
from django.db import migrations, models

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
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("files", "0001_initial"),
        ("records", "0001_first_version"),
    ]

    operations = [
        migrations.CreateModel(
            name="RelationshipKind",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("trashed_at", models.DateTimeField(editable=False, null=True)),
                ("is_demo", models.BooleanField(default=False, editable=False)),
                ("custom", models.JSONField(default=dict, editable=False)),
                ("name", models.CharField(help_text="works at", max_length=80, verbose_name="From one end")),
                (
                    "reverse_name",
                    models.CharField(help_text="employs", max_length=80, verbose_name="From the other end"),
                ),
                ("slug", models.SlugField(editable=False, max_length=60, unique=True)),
                ("is_employment", models.BooleanField(default=False, verbose_name="Is employment")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Party",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("trashed_at", models.DateTimeField(editable=False, null=True)),
                ("is_demo", models.BooleanField(default=False, editable=False)),
                ("custom", models.JSONField(default=dict, editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[("person", "Person"), ("organisation", "Organisation"), ("household", "Household")],
                        editable=False,
                        max_length=12,
                    ),
                ),
                ("name", models.CharField(help_text="As it is shown everywhere.", max_length=300, verbose_name="Name")),
                ("name_key", regulars.core.records.columns.KeyOf("name", blank=True, editable=False, max_length=300)),
                (
                    "prefix",
                    models.CharField(blank=True, help_text="Dr, Prof., Mrs …", max_length=60, verbose_name="Title"),
                ),
                ("given_name", models.CharField(blank=True, max_length=150, verbose_name="Given name")),
                ("additional_names", models.CharField(blank=True, max_length=150, verbose_name="Middle names")),
                ("family_name", models.CharField(blank=True, max_length=150, verbose_name="Family name")),
                (
                    "family_key",
                    regulars.core.records.columns.KeyOf("family_name", blank=True, editable=False, max_length=150),
                ),
                (
                    "suffix",
                    models.CharField(blank=True, help_text="Jr, III, PhD …", max_length=60, verbose_name="Suffix"),
                ),
                (
                    "name_order",
                    regulars.core.records.columns.Choice(
                        choices=[("given", "Given name first"), ("family", "Family name first")],
                        default="given",
                        max_length=30,
                        verbose_name="Order of names",
                    ),
                ),
                (
                    "phonetic_name",
                    models.CharField(
                        blank=True, help_text="How it is read aloud.", max_length=200, verbose_name="Spoken name"
                    ),
                ),
                ("preferred_name", models.CharField(blank=True, max_length=100, verbose_name="Goes by")),
                ("job_title", models.CharField(blank=True, max_length=160, verbose_name="Job title")),
                ("legal_name", models.CharField(blank=True, max_length=300, verbose_name="Legal name")),
                ("tax_number", models.CharField(blank=True, max_length=60, verbose_name="Tax number")),
                ("industry", models.CharField(blank=True, max_length=120, verbose_name="Industry")),
                ("employees", models.PositiveIntegerField(blank=True, null=True, verbose_name="Employees")),
                ("about", regulars.core.records.columns.RichText(blank=True, verbose_name="About")),
                ("language", models.CharField(blank=True, max_length=16, verbose_name="Language")),
                ("zone", models.CharField(blank=True, max_length=64, verbose_name="Time zone")),
                (
                    "rhythm_days",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="Keep in touch every (days)"),
                ),
                ("email", models.CharField(blank=True, max_length=254, verbose_name="E-mail")),
                ("email_key", regulars.core.records.columns.KeyOf("email", blank=True, editable=False, max_length=254)),
                ("phone", models.CharField(blank=True, max_length=60, verbose_name="Phone")),
                ("phone_key", models.CharField(blank=True, editable=False, max_length=24)),
                ("city", models.CharField(blank=True, max_length=120, verbose_name="City")),
                ("city_key", regulars.core.records.columns.KeyOf("city", blank=True, editable=False, max_length=120)),
                ("country", models.CharField(blank=True, max_length=2, verbose_name="Country")),
                (
                    "birthday",
                    regulars.core.records.columns.PartialDateText(blank=True, max_length=10, verbose_name="Birthday"),
                ),
                ("last_heard_at", models.DateTimeField(editable=False, null=True, verbose_name="Last heard")),
                ("quiet_on", models.DateField(editable=False, null=True, verbose_name="Due to be heard from")),
                (
                    "employer",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="directory.party",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "picture",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="files.file",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("trashed_at__isnull", True)),
                        fields=["kind", "name_key", "id"],
                        name="party_name",
                    ),
                    models.Index(
                        condition=models.Q(("trashed_at__isnull", True)),
                        fields=["kind", "family_key", "id"],
                        name="party_family",
                    ),
                    models.Index(
                        condition=models.Q(("trashed_at__isnull", True)),
                        fields=["kind", "changed_at", "id"],
                        name="party_changed",
                    ),
                    models.Index(
                        condition=models.Q(("trashed_at__isnull", True)),
                        fields=["kind", "created_at", "id"],
                        name="party_created",
                    ),
                    models.Index(
                        condition=models.Q(("trashed_at__isnull", True)),
                        fields=["kind", "last_heard_at", "id"],
                        name="party_heard",
                    ),
                    models.Index(
                        condition=models.Q(("trashed_at__isnull", True)),
                        fields=["kind", "city_key", "name_key", "id"],
                        name="party_city",
                    ),
                    models.Index(
                        condition=models.Q(("trashed_at__isnull", True)),
                        fields=["owner", "kind", "name_key", "id"],
                        name="party_owner",
                    ),
                    models.Index(
                        condition=models.Q(("trashed_at__isnull", True)),
                        fields=["name_key", "id"],
                        name="party_any_name",
                    ),
                    models.Index(fields=["email_key"], name="party_email"),
                    models.Index(fields=["phone_key"], name="party_phone"),
                    models.Index(
                        condition=models.Q(("quiet_on__isnull", False)), fields=["quiet_on"], name="party_quiet"
                    ),
                    models.Index(
                        condition=models.Q(("trashed_at__isnull", False)), fields=["trashed_at"], name="party_trash"
                    ),
                    models.Index(
                        condition=models.Q(("trashed_at__isnull", True)),
                        fields=["city_key", "id"],
                        name="party_any_city",
                    ),
                    models.Index(
                        condition=models.Q(("trashed_at__isnull", True)),
                        fields=["kind", "email_key", "id"],
                        name="party_email_order",
                    ),
                    models.Index(
                        condition=models.Q(("trashed_at__isnull", True)),
                        fields=["kind", "owner"],
                        name="party_by_owner",
                    ),
                    models.Index(
                        condition=models.Q(("trashed_at__isnull", True)),
                        fields=["employer", "kind", "name_key", "id"],
                        name="party_employer",
                    ),
                    models.Index(
                        condition=models.Q(("quiet_on__isnull", False)),
                        fields=["owner", "quiet_on"],
                        name="party_quiet_owner",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ImportantDate",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    regulars.core.records.columns.Choice(
                        choices=[
                            ("birthday", "Birthday"),
                            ("anniversary", "Anniversary"),
                            ("name_day", "Name day"),
                            ("other", "Other"),
                        ],
                        default="birthday",
                        max_length=30,
                        verbose_name="Kind",
                    ),
                ),
                ("label", models.CharField(blank=True, max_length=80, verbose_name="Label")),
                ("day", regulars.core.records.columns.PartialDateText(max_length=10, verbose_name="Day")),
                ("month_day", models.PositiveSmallIntegerField(editable=False, help_text="Month × 100 + day.")),
                (
                    "remind_days",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="Remind days before"),
                ),
                (
                    "party",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="dates", to="directory.party"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["month_day", "party"], name="important_date_day"),
                    models.Index(
                        condition=models.Q(("remind_days__gt", 7)), fields=["month_day"], name="important_date_reminded"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Fact",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.CharField(max_length=500, verbose_name="Fact")),
                (
                    "source",
                    models.CharField(
                        blank=True, help_text="Who said so, or where it stands.", max_length=160, verbose_name="Source"
                    ),
                ),
                ("learnt_on", models.DateField(blank=True, null=True, verbose_name="Learnt on")),
                (
                    "party",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="facts", to="directory.party"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ContactPoint",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    regulars.core.records.columns.Choice(
                        choices=[("email", "E-mail"), ("phone", "Phone"), ("link", "Web link")],
                        max_length=30,
                        verbose_name="Kind",
                    ),
                ),
                ("value", models.CharField(max_length=500, verbose_name="Address or number")),
                (
                    "key",
                    models.CharField(
                        editable=False, help_text="Folded address, or the number as E.164.", max_length=500
                    ),
                ),
                (
                    "label",
                    models.CharField(blank=True, help_text="work, home, mobile …", max_length=60, verbose_name="Label"),
                ),
                ("is_primary", models.BooleanField(default=False, verbose_name="Primary")),
                ("last_worked_on", models.DateField(blank=True, null=True, verbose_name="Last known to work")),
                (
                    "party",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="contact_points", to="directory.party"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["kind", "key"], name="contact_point_key")],
            },
        ),
        migrations.CreateModel(
            name="PartyTag",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "party",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="tag_links", to="directory.party"
                    ),
                ),
                (
                    "tag",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="records.tag"),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("party", "tag"), name="party_tag_once")],
            },
        ),
        migrations.CreateModel(
            name="PostalAddress",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "label",
                    models.CharField(
                        blank=True, help_text="home, work, delivery …", max_length=60, verbose_name="Label"
                    ),
                ),
                ("street", models.CharField(blank=True, max_length=300, verbose_name="Street")),
                ("street2", models.CharField(blank=True, max_length=300, verbose_name="Second line")),
                ("postcode", models.CharField(blank=True, max_length=30, verbose_name="Postcode")),
                ("city", models.CharField(blank=True, max_length=120, verbose_name="City")),
                ("region", models.CharField(blank=True, max_length=120, verbose_name="Region")),
                ("country", models.CharField(blank=True, max_length=2, verbose_name="Country")),
                ("is_primary", models.BooleanField(default=False, verbose_name="Primary")),
                (
                    "party",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="addresses", to="directory.party"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Relationship",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("trashed_at", models.DateTimeField(editable=False, null=True)),
                ("is_demo", models.BooleanField(default=False, editable=False)),
                ("custom", models.JSONField(default=dict, editable=False)),
                ("since", models.DateField(blank=True, null=True, verbose_name="Since")),
                ("until", models.DateField(blank=True, null=True, verbose_name="Until")),
                (
                    "note",
                    models.CharField(blank=True, help_text="Head of buying, aunt …", max_length=160, verbose_name="As"),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="ties_out",
                        to="directory.party",
                        verbose_name="From",
                    ),
                ),
                (
                    "target",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="ties_in",
                        to="directory.party",
                        verbose_name="To",
                    ),
                ),
                (
                    "kind",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="directory.relationshipkind"
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [
                    models.Index(
                        condition=models.Q(("trashed_at__isnull", True)),
                        fields=["created_at", "id"],
                        name="relationship_order",
                    ),
                    models.Index(
                        condition=models.Q(("since__isnull", False)), fields=["since"], name="relationship_since"
                    ),
                    models.Index(
                        condition=models.Q(("until__isnull", False)), fields=["until"], name="relationship_until"
                    ),
                    models.Index(
                        condition=models.Q(("trashed_at__isnull", False)),
                        fields=["trashed_at"],
                        name="relationship_trash",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PartyRole",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "role",
                    regulars.core.records.columns.Choice(
                        choices=[
                            ("customer", "Customer"),
                            ("lead", "Lead"),
                            ("supplier", "Supplier"),
                            ("partner", "Partner"),
                            ("retailer", "Retailer"),
                            ("distributor", "Distributor"),
                            ("press", "Press"),
                            ("other", "Other"),
                        ],
                        max_length=30,
                        verbose_name="Role",
                    ),
                ),
                ("since", models.DateField(blank=True, null=True, verbose_name="Since")),
                ("until", models.DateField(blank=True, null=True, verbose_name="Until")),
                (
                    "note",
                    models.CharField(
                        blank=True, help_text="For the north, for spare parts …", max_length=160, verbose_name="Note"
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="roles",
                        to="directory.party",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["role", "party"], name="party_role"),
                    models.Index(fields=["party", "role", "since", "until"], name="party_roles_held"),
                ],
            },
        ),
        migrations.CreateModel(
            name="DoubleSearch",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.BigIntegerField(default=0)),
                ("compared_at", models.DateTimeField(null=True)),
                ("weights", models.JSONField(default=dict)),
            ],
        ),
        migrations.CreateModel(
            name="DoubleKey",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("party_id", models.BigIntegerField(db_index=True)),
                ("key", models.BigIntegerField()),
            ],
            options={
                "indexes": [models.Index(fields=["key", "party_id"], name="double_key")],
            },
        ),
        migrations.CreateModel(
            name="DoublePair",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("low_id", models.BigIntegerField()),
                ("high_id", models.BigIntegerField(db_index=True)),
                ("score", models.FloatField(help_text="Bits of evidence; above zero it is more likely than not.")),
                ("evidence", models.JSONField(default=dict, help_text="Level of each thing compared.")),
                (
                    "dismissed",
                    models.JSONField(help_text="The evidence on which somebody said that they are two.", null=True),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("dismissed__isnull", True)),
                        fields=["-score", "id"],
                        name="double_pair_open",
                    )
                ],
                "constraints": [models.UniqueConstraint(fields=("low_id", "high_id"), name="double_pair_once")],
            },
        ),
        migrations.CreateModel(
            name="ConsentPurpose",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("slug", models.SlugField(max_length=40, unique=True)),
                ("name", models.CharField(max_length=80)),
                ("help", models.CharField(blank=True, max_length=300)),
                (
                    "valid_months",
                    models.PositiveSmallIntegerField(
                        help_text="A consent holds for so long; empty: for good.", null=True
                    ),
                ),
                ("is_archived", models.BooleanField(default=False)),
            ],
        ),
        migrations.CreateModel(
            name="ConsentWording",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField()),
                ("language", models.CharField(max_length=16)),
                ("text", models.TextField()),
                ("created_at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "purpose",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="wordings",
                        to="directory.consentpurpose",
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("purpose", "version"), name="consent_wording_once")],
            },
        ),
        migrations.CreateModel(
            name="Consent",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField(editable=False)),
                ("changed_at", models.DateTimeField(editable=False)),
                ("trashed_at", models.DateTimeField(editable=False, null=True)),
                ("is_demo", models.BooleanField(default=False, editable=False)),
                ("custom", models.JSONField(default=dict, editable=False)),
                ("name", models.CharField(max_length=160, verbose_name="Consent")),
                ("purpose", models.CharField(max_length=40, verbose_name="Purpose")),
                (
                    "channel",
                    regulars.core.records.columns.Choice(
                        choices=[
                            ("email", "E-mail"),
                            ("phone", "Phone"),
                            ("text", "Text message"),
                            ("post", "Letter"),
                            ("messenger", "Messenger"),
                        ],
                        max_length=30,
                        verbose_name="Channel",
                    ),
                ),
                (
                    "topic",
                    models.CharField(editable=False, help_text="Purpose and channel as one word.", max_length=72),
                ),
                (
                    "deed",
                    regulars.core.records.columns.Choice(
                        choices=[("given", "Given"), ("withdrawn", "Withdrawn")],
                        max_length=30,
                        verbose_name="Given or withdrawn",
                    ),
                ),
                ("happened_at", models.DateTimeField(verbose_name="When")),
                ("expires_on", models.DateField(blank=True, null=True, verbose_name="Holds until")),
                (
                    "source",
                    regulars.core.records.columns.Choice(
                        choices=[
                            ("form", "Form on the web"),
                            ("paper", "Paper"),
                            ("spoken", "In person"),
                            ("phone", "By phone"),
                            ("message", "By message"),
                            ("import", "A list brought in"),
                            ("other", "Otherwise"),
                        ],
                        max_length=30,
                        verbose_name="Source",
                    ),
                ),
                (
                    "evidence",
                    models.CharField(
                        blank=True,
                        help_text="Card 12 of the spring fair …",
                        max_length=300,
                        verbose_name="Where it stands",
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="files.file",
                        verbose_name="Document",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="Written down by",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="directory.party",
                        verbose_name="Of",
                    ),
                ),
                (
                    "wording",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="directory.consentwording",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("trashed_at__isnull", True)),
                        fields=["happened_at", "id"],
                        name="consent_order",
                    ),
                    models.Index(fields=["party", "topic", "-happened_at"], name="consent_standing"),
                    models.Index(fields=["party", "-happened_at"], name="consent_party"),
                    models.Index(fields=["topic", "party"], name="consent_topic"),
                    models.Index(
                        condition=models.Q(("trashed_at__isnull", False)), fields=["trashed_at"], name="consent_trash"
                    ),
                ],
            },
        ),
        migrations.RunPython(add_kinds, migrations.RunPython.noop),
    ]
