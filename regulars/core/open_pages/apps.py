from django.apps import AppConfig


class OpenPagesConfig(AppConfig):
    name = "regulars.core.open_pages"
    label = "open_pages"
