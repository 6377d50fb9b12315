from regulars.core.records.room import Room


class MoneyRoom(Room):
    name = "regulars.commons.money"
    label = "money"
    default = True  # Room itself is in this module too
    menu = ("Money", "coin")
