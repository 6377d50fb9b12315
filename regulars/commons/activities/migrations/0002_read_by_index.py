from django.db import migrations, models

ALIVE = models.Q(trashed_at__isnull=True)
INDEXES = (
    ("call", "call_order", ["happened_at", "id"]),
    ("call", "call_outcome", ["outcome", "happened_at", "id"]),
    ("note", "note_order", ["created_at", "id"]),
    ("task", "task_order", ["due_on", "id"]),
    ("task", "task_owner", ["owner", "due_on", "id"]),
    ("visit", "visit_order", ["happened_at", "id"]),
    ("visit", "visit_outcome", ["outcome", "happened_at", "id"]),
)


class Migration(migrations.Migration):
    dependencies = [("activities", "0001_initial")]

    operations = [
        migrations.AddIndex(model_name=model, index=models.Index(condition=ALIVE, fields=fields, name=name))
        for model, name, fields in INDEXES
    ]
