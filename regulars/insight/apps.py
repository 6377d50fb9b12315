from regulars.core.records.room import Room


class Insight(Room):
    name = "regulars.insight"
    label = "insight"
    default = True  # Room itself is in this module too

    def ready(self) -> None:
        super().ready()
        from regulars.core.access.scopes import offer_deed
        from regulars.core.records.live.signs import tell_beside
        from regulars.insight.callcard import tidying  # noqa: F401 - imported to register
        from regulars.insight.callcard.door import TELEPHONE
        from regulars.insight.callcard.ringing import signs_by_user

        offer_deed(TELEPHONE)
        tell_beside("calls", signs_by_user)
