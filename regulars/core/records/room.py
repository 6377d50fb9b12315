"""A room is one Django app: it lists its business objects, and the engine takes them in."""

from importlib import import_module
from importlib.util import find_spec

from django.apps import AppConfig

from regulars.core.records.rooms import add_room


class Room(AppConfig):
    """Imports `models`, `events`, `record` and `api` of each folder in the room's `OBJECTS`."""

    default_auto_field = "django.db.models.BigAutoField"
    menu: tuple[str, str] = ("", "")

    def import_models(self) -> None:
        super().import_models()
        self._import("models")

    def ready(self) -> None:
        label, icon = self.menu
        if label:
            add_room(self.label, label=label, icon=icon)
        for part in ("events", "record", "api"):
            self._import(part)

    def _import(self, part: str) -> None:
        for folder in import_module(self.name).OBJECTS:
            if find_spec(f"{self.name}.{folder}.{part}"):
                import_module(f"{self.name}.{folder}.{part}")
