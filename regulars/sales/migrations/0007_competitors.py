"""Who competes for a deal has a part in it, as the customer's people have; what was a line of text goes into `about`."""

from typing import Any

from django.db import migrations, models

import regulars.core.records.columns

_MOVE = (
    "UPDATE sales_deal SET about = CASE WHEN about = '' THEN %s ELSE about || %s END || competitors"
    " WHERE competitors <> ''"
)


def keep_the_text(apps: Any, editor: Any) -> None:
    """Put what was noted of competitors at the end of what the deal is about; a stage that asked for it asks for that."""
    with editor.connection.cursor() as cursor:
        cursor.execute(_MOVE, ["Competitors: ", "\n\nCompetitors: "])
        cursor.execute("UPDATE sales_stageneed SET field = 'about' WHERE field = 'competitors'")


class Migration(migrations.Migration):
    dependencies = [
        ("sales", "0006_goals"),
    ]

    operations = [
        migrations.RunPython(keep_the_text, migrations.RunPython.noop),
        migrations.RemoveField(
            model_name="deal",
            name="competitors",
        ),
        migrations.AlterField(
            model_name="part",
            name="note",
            field=models.CharField(blank=True, max_length=500, verbose_name="Note"),
        ),
        migrations.AlterField(
            model_name="part",
            name="part",
            field=regulars.core.records.columns.Choice(
                choices=[
                    ("decides", "Decides"),
                    ("influences", "Influences"),
                    ("uses", "Uses"),
                    ("buys", "Buys"),
                    ("competes", "Competes"),
                    ("other", "Other"),
                ],
                default="decides",
                max_length=30,
                verbose_name="Part",
            ),
        ),
        migrations.AlterField(
            model_name="stageneed",
            name="field",
            field=regulars.core.records.columns.Choice(
                choices=[
                    ("value", "Worth"),
                    ("expected_on", "Expected"),
                    ("next_step", "Next step"),
                    ("owner", "Owner"),
                    ("source", "Source"),
                    ("about", "About"),
                    ("lines", "Lines"),
                ],
                max_length=30,
                verbose_name="What must be filled in",
            ),
        ),
    ]
