from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "regulars.site"
    label = "site"
