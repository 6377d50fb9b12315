from django.apps import AppConfig
from django.db.backends.signals import connection_created


class DatabaseConfig(AppConfig):
    name = "regulars.core.database"
    label = "database"

    def ready(self) -> None:
        from regulars.core.database.functions import add_functions
        from regulars.core.database.outliving import outlive_thread

        connection_created.connect(add_functions)
        connection_created.connect(outlive_thread)
