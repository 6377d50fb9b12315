from django.apps import AppConfig


class AdministrationConfig(AppConfig):
    name = "regulars.core.administration"
    label = "administration"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from regulars.core.administration import demo, door_events, house_events, people_events, tidying  # noqa: F401 - importing registers them
        from regulars.core.administration.addresses import letters  # noqa: F401 - importing registers them
        from regulars.core.administration.audit import events, verifying  # noqa: F401 - importing registers them
        from regulars.core.administration.fields import taking_back  # noqa: F401 - the same
        from regulars.core.administration.letters import sending  # noqa: F401 - importing registers its job
        from regulars.core.administration.previewing import events as previewing_events  # noqa: F401 - the same
        from regulars.core.administration.users import pictures  # noqa: F401 - importing registers them
