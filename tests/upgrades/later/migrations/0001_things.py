import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    dependencies = [("directory", "0001_first_version")]
    operations = [
        migrations.CreateModel(
            name="Thing",
            fields=[
                ("id", models.BigAutoField(primary_key=True)),
                ("name", models.CharField(max_length=300)),
                ("party", models.ForeignKey("directory.party", on_delete=django.db.models.deletion.CASCADE)),
            ],
        )
    ]
