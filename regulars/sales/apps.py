from regulars.core.records.room import Room


class SalesRoom(Room):
    name = "regulars.sales"
    label = "sales"
    default = True  # Room itself is in this module too
    menu = ("Sales", "target-arrow")
