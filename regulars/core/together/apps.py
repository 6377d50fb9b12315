from django.apps import AppConfig


class TogetherConfig(AppConfig):
    name = "regulars.core.together"
    label = "together"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # All register themselves.
        from regulars.core.together import digest, listening, record  # noqa: F401 - imported to register
