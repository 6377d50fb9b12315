"""That somebody had the journal looked through, and what was found."""

from dataclasses import dataclass, field

from regulars.core.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class JournalVerified(Event):
    """The whole journal was looked through for anything that was changed, removed or added behind its back."""

    stored_name = "journal.verified"
    sentence = "{by} had the journal looked through: {finding}"
    room = "security"
    icon = "shield"
    forgets = ()
    says = ("finding",)
    finding: str
    wrong: list[str] = field(default_factory=list)
    seals: int = 0
    rows: int = 0
