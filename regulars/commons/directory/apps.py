from regulars.core.records.room import Room


class DirectoryRoom(Room):
    name = "regulars.commons.directory"
    label = "directory"
    default = True  # Room itself is in this module too
    menu = ("Directory", "address-book")

    def ready(self) -> None:
        super().ready()
        from regulars.commons.directory import turning  # noqa: F401 - imported to register
        from regulars.commons.directory.doubles import forgetting as doubles  # noqa: F401 - imported to register
        from regulars.commons.directory.party import forgetting  # noqa: F401 - imported to register
        from regulars.commons.directory.relationship.reach import EMPLOYMENTS
        from regulars.core.journal.reach import add_reach

        add_reach(EMPLOYMENTS, tells=("people", "employer"))
