from regulars.core.records.room import Room


class ActivitiesRoom(Room):
    name = "regulars.commons.activities"
    label = "activities"
    default = True  # Room itself is in this module too
    menu = ("Activities", "checklist")
