from django.apps import AppConfig


class PrivacyConfig(AppConfig):
    name = "regulars.core.privacy"
    label = "privacy"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from regulars.core.privacy import adding_again, events, tombstones, wiping  # noqa: F401 - importing registers them
        from regulars.core.privacy.retention import applying, keeping  # noqa: F401 - importing registers them
