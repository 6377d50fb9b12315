from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("records", "0002_keys_without_vowel_signs")]
    operations = [
        migrations.AddField(
            model_name="sensitivesight",
            name="told",
            field=models.TextField(
                db_default="", default="", help_text="The names of the fields, with commas between."
            ),
        ),
    ]
