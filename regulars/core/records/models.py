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

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["record_type", "source", "external_id"], name="external_id_once")
        ]
        indexes = [models.Index(fields=["record_type", "record_id"], name="external_id_record")]


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
    is_set_up = models.BooleanField(default=False)
    is_demo = models.BooleanField(default=False)
