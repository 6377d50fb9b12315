from regulars.core.records.room import Room


class SalesRoom(Room):
    name = "regulars.sales"
    label = "sales"
    default = True  # Room itself is in this module too
    menu = ("Sales", "target-arrow")

    def ready(self) -> None:
        super().ready()
        from regulars.sales import beginning  # noqa: F401 - imported to register
        from regulars.sales.chance import following as chances  # noqa: F401 - after where deals have been
        from regulars.sales.forecast import nights  # noqa: F401 - imported to register
        from regulars.sales.passage import following as passages  # noqa: F401 - imported to register
