from regulars.core.records.room import Room


class DirectoryRoom(Room):
    name = "regulars.commons.directory"
    default = True  # Room itself is in this module too
    label = "directory"
