from regulars.core.records.room import Room


class ActivitiesRoom(Room):
    name = "regulars.commons.activities"
    default = True  # Room itself is in this module too
    label = "activities"
