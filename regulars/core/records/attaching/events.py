"""What happens to the files of a record."""

from dataclasses import dataclass

from regulars.core.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class FilesAttached(Event):
    """Files were attached to a record."""

    stored_name = "files.attached"
    sentence = "{by} attached {names} to {title}"
    room = "core"
    icon = "paperclip"
    forgets = ("names",)
    names: str


@dataclass(frozen=True, kw_only=True)
class FileRenamed(Event):
    """A file of a record got another name."""

    stored_name = "files.renamed"
    sentence = "{by} renamed {was} to {name} on {title}"
    room = "core"
    icon = "paperclip"
    forgets = ("was", "name")
    was: str
    name: str


@dataclass(frozen=True, kw_only=True)
class FileRemoved(Event):
    """A file was removed from a record."""

    stored_name = "files.removed"
    sentence = "{by} removed {name} from {title}"
    room = "core"
    icon = "paperclip"
    forgets = ("name",)
    name: str
