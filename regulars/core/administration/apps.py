from django.apps import AppConfig


class AdministrationConfig(AppConfig):
    name = "regulars.core.administration"
    label = "administration"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from regulars.core.administration import demo, house_events, people_events, tidying  # noqa: F401 - importing registers them
        from regulars.core.administration.users import pictures  # noqa: F401 - importing registers them
