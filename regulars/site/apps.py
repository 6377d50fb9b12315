from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "regulars.site"
    label = "site"

    def ready(self) -> None:
        from regulars.site.demo.registering import register
        from regulars.site.texts.compiling import compile_catalogues

        register()
        compile_catalogues()
