from regulars.core.records.room import Room


class ServiceRoom(Room):
    name = "regulars.service"
    label = "service"
    default = True  # Room itself is in this module too
    menu = ("Service", "lifebuoy")
