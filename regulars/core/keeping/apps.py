from django.apps import AppConfig


class KeepingConfig(AppConfig):
    name = "regulars.core.keeping"
    label = "keeping"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from regulars.core.keeping import events, scheduling  # noqa: F401 - importing registers them
