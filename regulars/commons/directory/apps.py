from regulars.core.records.room import Room


class DirectoryRoom(Room):
    name = "regulars.commons.directory"
    label = "directory"
    default = True  # Room itself is in this module too
    menu = ("Directory", "address-book")

    def ready(self) -> None:
        super().ready()
        from regulars.commons.directory.relationship.reach import employers_on
        from regulars.core.journal.reach import add_reach

        add_reach(employers_on)
