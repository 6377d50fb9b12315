"""Why a database cannot be brought up to this version."""


class CannotUpgrade(Exception):
    """The database was not brought up to this version; it is as it was, and the text says why and what to do."""


class DatabaseOutOfReach(CannotUpgrade):
    """The database does not answer."""


class NewerDatabase(CannotUpgrade):
    """A later version of Regulars has written here."""


class NotOfTheLastDay(CannotUpgrade):
    """What is at hand has some of the steps of an app and not all, as between two versions."""


class UpgradeFailed(CannotUpgrade):
    """A step failed, or what came out was found wrong."""
