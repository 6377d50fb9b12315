"""What happens to backups and archives."""

from dataclasses import dataclass

from regulars.core.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class BackupMade(Event):
    """A backup of the whole workspace was made."""

    stored_name = "backup.made"
    sentence = "{by} made the backup {name}"
    room = "administration"
    icon = "device-floppy"
    forgets = ()
    name: str
    size: int


@dataclass(frozen=True, kw_only=True)
class BackupRestored(Event):
    """The workspace was brought back from a backup or an archive."""

    stored_name = "backup.restored"
    sentence = "The workspace was brought back as it was on {made_at}"
    room = "administration"
    icon = "device-floppy"
    forgets = ()
    made_at: str


@dataclass(frozen=True, kw_only=True)
class ArchiveMade(Event):
    """Everything in the workspace was taken out as one archive."""

    stored_name = "archive.made"
    sentence = "{by} took out the whole workspace as an archive"
    room = "administration"
    icon = "device-floppy"
    forgets = ()
    size: int


@dataclass(frozen=True, kw_only=True)
class BackupPlanChanged(Event):
    """How often backups are made, or how many are kept, was changed."""

    stored_name = "backup.planned"
    sentence = "{by} changed when backups are made and how many are kept"
    room = "administration"
    icon = "device-floppy"
    forgets = ()
    before: dict[str, int]
    after: dict[str, int]


@dataclass(frozen=True, kw_only=True)
class VersionBegun(Event):
    """The database was brought up to a later version of Regulars."""

    stored_name = "version.begun"
    sentence = "Regulars was brought up to version {version}"
    room = "administration"
    icon = "device-floppy"
    forgets = ()
    version: str
    steps: int
