from importlib import import_module

from django.apps import AppConfig

from regulars.flows import FLOWS


class FlowsConfig(AppConfig):
    name = "regulars.flows"
    label = "flows"

    def ready(self) -> None:
        for flow in FLOWS:
            import_module(f"{self.name}.{flow}")
