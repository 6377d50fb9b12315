from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "regulars.core.files"
    label = "files"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from regulars.core.files import tidying  # noqa: F401 - importing registers what it does by itself
