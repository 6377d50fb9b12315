from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("directory", "0004_keys_of_doubles"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="party",
            index=models.Index(fields=["kind", "id"], name="party_about", condition=models.Q(about__gt="")),
        ),
    ]
