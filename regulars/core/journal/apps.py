from django.apps import AppConfig


class JournalConfig(AppConfig):
    name = "regulars.core.journal"
    label = "journal"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from regulars.core.journal.chain import keeping_up  # noqa: F401 - importing registers it
