from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("files", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="file",
            name="is_unused",
            field=models.BooleanField(default=False, help_text="Brought, and nothing has ever referred to it."),
        ),
        migrations.AddIndex(
            model_name="file",
            index=models.Index(fields=["at"], condition=models.Q(("is_unused", True)), name="file_unused"),
        ),
    ]
