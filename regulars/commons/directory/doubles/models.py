from django.db import models


class DoubleKey(models.Model):
    """A key by which likely doubles meet: only parties that share one are compared."""

    party_id = models.BigIntegerField(db_index=True)
    key = models.BigIntegerField()

    class Meta:
        indexes = [models.Index(fields=["key", "party_id"], name="double_key")]


class DoublePair(models.Model):
    """Two parties that may be one, with the evidence for and against; "no double" is remembered."""

    low_id = models.BigIntegerField()
    high_id = models.BigIntegerField(db_index=True)
    score = models.FloatField(help_text="Bits of evidence; above zero it is more likely than not.")
    evidence = models.JSONField(default=dict, help_text="Level of each thing compared.")
    dismissed = models.JSONField(null=True, help_text="The evidence on which somebody said that they are two.")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["low_id", "high_id"], name="double_pair_once")]
        indexes = [
            models.Index(fields=["-score", "id"], name="double_pair_open", condition=models.Q(dismissed__isnull=True))
        ]


class DoubleSearch(models.Model):
    """A single row: how far the journal was followed, when all were compared, what was learnt, how keys are made."""

    position = models.BigIntegerField(default=0)
    compared_at = models.DateTimeField(null=True)
    weights = models.JSONField(default=dict)
    keys_made_as = models.PositiveSmallIntegerField(default=1, db_default=1)
