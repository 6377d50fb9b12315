from importlib import import_module

from regulars.core.records.room import Room
from regulars.flows import FLOWS


class Flows(Room):
    name = "regulars.flows"
    label = "flows"
    default = True  # Room itself is in this module too

    def ready(self) -> None:
        super().ready()
        for flow in FLOWS:
            import_module(f"{self.name}.{flow}")
