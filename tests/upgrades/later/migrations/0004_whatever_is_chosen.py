import os

from django.db import migrations

_WRONGS = {
    "loses": "DELETE FROM activities_checklistitem",
    "orphans": "UPDATE directory_contactpoint SET party_id = 987654321",
    "tampers": "UPDATE journal_entry SET title = 'Nobody' WHERE id = (SELECT min(id) FROM journal_entry)",
    "hides": "ALTER TABLE activities_note RENAME COLUMN text TO words",
}


def go_wrong(apps, editor):
    chosen = os.environ.get("REGULARS_TEST_WRONG", "")
    if chosen == "raises":
        apps.get_model("later", "Thing").objects.all().delete()
        raise RuntimeError("a step that cannot work")
    if chosen in _WRONGS:
        editor.execute(_WRONGS[chosen])


class Migration(migrations.Migration):
    dependencies = [("later", "0003_a_table_built_anew")]
    operations = [migrations.RunPython(go_wrong)]
    lets_go = ("later_thing",)
