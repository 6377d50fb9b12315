"""Somebody who was erased may be added again by hand, but not unnoticed."""

from regulars.core.privacy.marks import erased_among, is_anybody_erased, words_known_by
from regulars.core.records.record_type import RecordType
from regulars.core.records.writing.hinting import hint_on_creation
from regulars.core.words import mark, say

_LABELS = {"email": mark("e-mail address"), "phone": mark("phone number"), "id": mark("id")}


def label_of(word: str) -> str:
    """Return what kind of thing a word is by which somebody is known again."""
    return say(_LABELS[word.partition(":")[0]])


@hint_on_creation
def hint_at_erasure(record_type: type[RecordType], pk: int) -> str:
    """Say that whoever was just added had been erased."""
    if not record_type.is_subject or not is_anybody_erased():
        return ""
    return next((_told(word, day) for word, day in erased_among(words_known_by(record_type, [pk])).items()), "")


def _told(word: str, day: str) -> str:
    return say(
        "Whoever has this {label} was erased on {day}, as anybody may demand."
        " Keep the record only if there is a reason to.",
        label=label_of(word),
        day=day,
    )
