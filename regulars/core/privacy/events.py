"""What happens to a person's data as a whole."""

from dataclasses import dataclass

from regulars.core.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class SubjectErased(Event):
    """Everything that told of somebody was erased, but for what the law makes us keep."""

    stored_name = "subject.erased"
    sentence = "{by} erased all that told of {title}"
    room = "security"
    icon = "trash-x"
    forgets = ("reason",)
    reason: str
    records: int
    kept: int


@dataclass(frozen=True, kw_only=True)
class SubjectTakenOut(Event):
    """Everything that tells of somebody was taken out as one archive."""

    stored_name = "subject.taken_out"
    sentence = "{by} took out all that tells of {title}"
    room = "security"
    icon = "download"
    forgets = ()
    records: int


@dataclass(frozen=True, kw_only=True)
class LegalBasesChanged(Event):
    """What is kept after an erasure, and by what law, was changed."""

    stored_name = "privacy.bases_changed"
    sentence = "{by} changed what is kept after an erasure"
    room = "administration"
    icon = "shield"
    forgets = ()
    before: list[dict[str, object]]
    after: list[dict[str, object]]


@dataclass(frozen=True, kw_only=True)
class RetentionRuleSet(Event):
    """What is kept no longer than for so long was set."""

    stored_name = "retention.rule_set"
    sentence = "{by} set the retention rule “{rule}”"
    room = "administration"
    icon = "shield"
    forgets = ()
    rule: str
    before: dict[str, object]
    after: dict[str, object]


@dataclass(frozen=True, kw_only=True)
class RetentionApplied(Event):
    """A retention rule put away what was kept for long enough."""

    stored_name = "retention.applied"
    sentence = "{by} put away what was kept for long enough, by the rule “{rule}”"
    room = "core"
    icon = "trash"
    forgets = ()
    rule: str
