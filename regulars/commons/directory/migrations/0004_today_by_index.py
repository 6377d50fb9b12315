from django.db import migrations, models

ALIVE = models.Q(trashed_at__isnull=True)
INDEXES = (
    ("party", "party_employer", ["employer", "kind", "name_key", "id"], ALIVE),
    ("party", "party_quiet_owner", ["owner", "quiet_on"], models.Q(quiet_on__isnull=False)),
    ("importantdate", "important_date_reminded", ["month_day"], models.Q(remind_days__gt=7)),
)


class Migration(migrations.Migration):
    dependencies = [("directory", "0003_read_by_index")]

    operations = [
        migrations.AddIndex(model_name=model, index=models.Index(condition=condition, fields=fields, name=name))
        for model, name, fields, condition in INDEXES
    ]
