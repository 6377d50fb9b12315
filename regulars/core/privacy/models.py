"""Who was erased, as far as that may still be known, and what the law makes us keep."""

from django.db import models


class Erasure(models.Model):
    """An erasure is a receipt: who asked, what went, what stayed and why; it names nobody."""

    record_type = models.CharField(max_length=40)
    record_id = models.BigIntegerField()
    ids = models.JSONField(help_text="The record's id, and those of records that had become part of it.")
    began = models.JSONField(help_text="When each of these was first written, to know them again in a backup.")
    pseudonym = models.CharField(max_length=80)
    at = models.DateTimeField()
    by_id = models.BigIntegerField(null=True)
    reason = models.CharField(max_length=500, blank=True)
    went = models.JSONField(default=list)
    stayed = models.JSONField(default=list)
    entry_id = models.BigIntegerField(null=True)
    is_repeated = models.BooleanField(default=False, help_text="Done again after a backup was brought back.")

    class Meta:
        indexes = [models.Index(fields=["record_id", "record_type"], name="erasure_record")]

    def __str__(self) -> str:
        return self.pseudonym


class ErasedMark(models.Model):
    """An erased mark is a keyed hash of an address or number of somebody erased: known again, but never read."""

    erasure = models.ForeignKey("privacy.Erasure", on_delete=models.CASCADE, related_name="marks")
    mark = models.CharField(max_length=64, db_index=True)


class LegalBasis(models.Model):
    """A legal basis says which kind of record is kept after an erasure, for how many years, and by what law."""

    record_type = models.CharField(max_length=40, unique=True)
    years = models.PositiveSmallIntegerField()
    basis = models.CharField(max_length=300)


class RetentionRule(models.Model):
    """A retention rule names records that are kept for so many months, counted from a day of theirs, and no longer."""

    DEEDS = [("trash", "Put in the trash"), ("erase", "Erase for good")]

    name = models.CharField(max_length=120)
    record_type = models.CharField(max_length=40)
    filter = models.JSONField(null=True, help_text="A typed filter tree: which of the records; null: all of them.")
    counted_from = models.CharField(max_length=60, help_text="The field with the day; where it is empty, created_at.")
    months = models.PositiveSmallIntegerField()
    deed = models.CharField(max_length=10, choices=DEEDS)
    is_on = models.BooleanField(default=False)
    last_run_at = models.DateTimeField(null=True)
    last_report = models.JSONField(default=dict)

    def __str__(self) -> str:
        return self.name
