from django.db import migrations, models


def build_anew(apps, editor):
    """Change the largest table: SQLite builds it anew, and forgets what indexes users made there."""
    if editor.connection.vendor == "sqlite":
        editor._remake_table(apps.get_model("directory", "Party"))
    else:
        editor.execute("ALTER TABLE directory_party ADD COLUMN later_word varchar(20) DEFAULT 'later' NOT NULL")
        editor.execute("UPDATE directory_party SET later_word = 'now'")
        editor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        editor.execute("ALTER TABLE directory_party DROP COLUMN later_word")


class Migration(migrations.Migration):
    dependencies = [("later", "0002_one_for_each_party")]
    operations = [
        migrations.RunPython(build_anew),
        migrations.AddField("thing", "color", models.CharField(max_length=20, default="grey")),
    ]
