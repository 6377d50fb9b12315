"""What every business record has, and the engine's own tables."""

from django.conf import settings as conf
from django.db import models


class Record(models.Model):
    """A record is a row that people work with: it has a version, a trash and custom fields."""

    version = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(editable=False)
    changed_at = models.DateTimeField(editable=False)
    trashed_at = models.DateTimeField(null=True, editable=False)
    is_demo = models.BooleanField(default=False, editable=False)
    custom = models.JSONField(default=dict, editable=False)

    class Meta:
        abstract = True


class CustomField(models.Model):
    """A custom field is one that this business added to a record type."""

    record_type = models.CharField(max_length=40)
    name = models.SlugField(max_length=60)
    label = models.CharField(max_length=120)
    kind = models.CharField(max_length=20)
    help = models.CharField(max_length=240, blank=True)
    is_required = models.BooleanField(default=False)
    is_unique = models.BooleanField(default=False)
    is_indexed = models.BooleanField(default=False)
    default = models.JSONField(null=True)
    choices = models.JSONField(default=list)
    target = models.CharField(max_length=40, blank=True)
    options = models.JSONField(default=dict)
    position = models.PositiveIntegerField(default=0)
    archived_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["record_type", "name"], name="custom_field_name")]


class Tag(models.Model):
    """A tag is a word that users put on records; it has a colour."""

    name = models.CharField(max_length=60)
    key = models.CharField(max_length=60, unique=True)
    color = models.CharField(max_length=20, default="gray")

    def __str__(self) -> str:
        return self.name


class FieldTag(models.Model):
    """A field tag is a tag in a field that this business added: which field, on which record, which tag."""

    field = models.ForeignKey("records.CustomField", on_delete=models.CASCADE, related_name="+", db_index=False)
    record_id = models.BigIntegerField()
    tag = models.ForeignKey("records.Tag", on_delete=models.CASCADE, related_name="+", db_index=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["field", "record_id", "tag"], name="field_tag_once")]
        # By tag: what filters, boards and counts begin with.
        indexes = [models.Index(fields=["tag", "field", "record_id"], name="field_tag_by_tag")]


class SavedView(models.Model):
    """A saved view is a list as somebody left it: columns, filter, sorting, grouping, layout."""

    record_type = models.CharField(max_length=40)
    name = models.CharField(max_length=120)
    layout = models.CharField(max_length=10, default="table")
    settings = models.JSONField(default=dict)
    sharing = models.CharField(max_length=10, default="private")
    team = models.ForeignKey("access.Team", null=True, on_delete=models.CASCADE)
    owner = models.ForeignKey(conf.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE)
    position = models.PositiveIntegerField(default=0)
    is_demo = models.BooleanField(default=False)
    changed_at = models.DateTimeField(auto_now=True)


class ExternalId(models.Model):
    """An external id says which record a thing from outside became, so that bringing it again changes nothing."""

    source = models.CharField(max_length=80)
    external_id = models.CharField(max_length=255)
    record_type = models.CharField(max_length=40)
    record_id = models.BigIntegerField()
    # When the record is merged into another, this row goes with it; so does any model that says so.
    goes_with_record = True

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["record_type", "source", "external_id"], name="external_id_once")
        ]
        indexes = [models.Index(fields=["record_type", "record_id"], name="external_id_record")]


class MergedRecord(models.Model):
    """A merged record is an old id that answers with the record it became one with, and all it takes to separate them.

    `kept` holds both records as they were and every row that was moved, changed or left out.
    """

    record_type = models.CharField(max_length=40)
    record_id = models.BigIntegerField()
    into_id = models.BigIntegerField()
    title = models.CharField(max_length=300, blank=True)
    entry_id = models.BigIntegerField(unique=True)
    separated_in = models.BigIntegerField(null=True, help_text="The entry that separated them again.")
    kept = models.JSONField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["record_id", "record_type"],
                condition=models.Q(separated_in__isnull=True),
                name="merged_record_once",
            )
        ]
        indexes = [models.Index(fields=["into_id", "record_type"], name="merged_record_into")]


class IdempotencyKey(models.Model):
    """An idempotency key remembers what a repeated request was answered the first time."""

    key = models.CharField(max_length=120)
    user = models.ForeignKey(conf.AUTH_USER_MODEL, on_delete=models.CASCADE)
    fingerprint = models.CharField(max_length=64)
    answer = models.JSONField()
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "key"], name="idempotency_key_once")]


class Workspace(models.Model):
    """The workspace is this business: its name, currency, time zone and language."""

    company = models.CharField(max_length=160, blank=True)
    currency = models.CharField(max_length=3, default="EUR")
    zone = models.CharField(max_length=64, default="UTC")
    language = models.CharField(max_length=16, default="en")
    country = models.CharField(max_length=2, blank=True)
    trash_days = models.PositiveIntegerField(
        default=30, db_default=30, help_text="After so many days what lies in the trash is removed for good; 0: never."
    )
    is_set_up = models.BooleanField(default=False)
    is_demo = models.BooleanField(default=False)


class Counter(models.Model):
    """A counter gives out numbers, each once: cases, orders, invoices."""

    name = models.CharField(max_length=40, unique=True)
    last = models.PositiveBigIntegerField(default=0)


class Attachment(models.Model):
    """An attachment is a file on a record, under the name it has there; one that was removed can be taken back."""

    record_type = models.CharField(max_length=40)
    record_id = models.BigIntegerField()
    file = models.ForeignKey("files.File", on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=255)
    by = models.ForeignKey(conf.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True)
    is_demo = models.BooleanField(default=False)
    goes_with_record = True

    class Meta:
        indexes = [models.Index(fields=["record_type", "record_id", "id"], name="attachment_of_record")]


class SensitiveField(models.Model):
    """A sensitive field is one whose every read is written down."""

    record_type = models.CharField(max_length=40)
    name = models.CharField(max_length=60)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["record_type", "name"], name="sensitive_field_once")]


class SensitiveSight(models.Model):
    """A sensitive sight says which fields of a record a user was noted to have read, and since when; 0: a list."""

    user_id = models.BigIntegerField()
    record_type = models.CharField(max_length=40)
    record_id = models.BigIntegerField()
    at = models.DateTimeField(db_index=True)
    # The version before writes none: its reads are told once more.
    told = models.TextField(default="", db_default="", help_text="The names of the fields, with commas between.")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user_id", "record_type", "record_id"], name="sensitive_sight_once")
        ]
