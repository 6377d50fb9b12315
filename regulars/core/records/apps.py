from django.apps import AppConfig


class RecordsConfig(AppConfig):
    name = "regulars.core.records"
    label = "records"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # Both register themselves: the jobs of bulk work, and the gate of attached files.
        from regulars.core.records import attachments, bulk_jobs  # noqa: F401 - imported to register
