from django.apps import AppConfig


class ImportingConfig(AppConfig):
    name = "regulars.core.records.importing"
    label = "importing"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from regulars.core.records.importing import checking, running  # noqa: F401  the jobs they register
