from django.apps import AppConfig


class RecordsConfig(AppConfig):
    name = "regulars.core.records"
    label = "records"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from regulars.core.access.scopes import know_rooms
        from regulars.core.records.registry import all_record_types

        know_rooms(lambda: {record_type.slug: record_type.room for record_type in all_record_types()})
        # They register themselves: the jobs of bulk work, the gate of attached files, the emptying of the trash.
        from regulars.core.records import attachments, bulk_jobs, undo_jobs  # noqa: F401 - imported to register
        from regulars.core.records.sensitive import events  # noqa: F401 - imported to register
        from regulars.core.records.trash import emptying  # noqa: F401 - imported to register
