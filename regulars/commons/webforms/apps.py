from regulars.core.records.room import Room


class WebformsRoom(Room):
    name = "regulars.commons.webforms"
    label = "webforms"
    default = True  # Room itself is in this module too
    menu = ("Web forms", "forms")
