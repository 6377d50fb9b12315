"""Things wanted, written as questions about tokens."""

from typing import TypeAlias

from regulars.core.search.expression import Expression, all_of, any_of
from regulars.core.search.reach import Reach
from regulars.core.search.wanted import Part, Reading, Wanted

# What to look up, and what only to check in the documents so found.
Questions: TypeAlias = tuple[list[Expression], list[Expression]]
EVERYWHERE = "ncprld"
BUT_TEXT = "ncprl"


def question_for(reach: Reach, wanted: Wanted, slots: str = EVERYWHERE) -> Expression | None:
    """Return what a document must carry for one wanted thing, or None where these slots cannot hold it."""
    readings = []
    for reading in wanted.readings:
        usable = [slot for slot in reading.slots if slot in slots]
        if usable:
            readings.append(
                all_of(
                    [
                        any_of([reach.term(slot, p.text, is_prefix=p.is_prefix) for slot in usable])
                        for p in reading.parts
                    ]
                )
            )
    return any_of(readings) if readings else None


def questions_for(reach: Reach, wanted: list[Wanted], slots: str = EVERYWHERE) -> Questions | None:
    """Return the questions to look up and those only to check, or None where these slots cannot hold them all.

    Words of a letter or two are everywhere as beginnings: beside longer words they are checked, alone they
    are looked up as whole words.
    """
    long = [one for one in wanted if not one.is_short]
    short = [one for one in wanted if one.is_short]
    if not long:
        long, short = [whole_words(one) for one in short], []
    questions = [question_for(reach, one, slots) for one in long]
    checks = [question_for(reach, one, slots) for one in short]
    found = [question for question in questions if question is not None]
    found_checks = [check for check in checks if check is not None]
    is_possible = len(found) == len(questions) and len(found_checks) == len(checks)
    return (found, found_checks) if is_possible else None


def whole_words(wanted: Wanted) -> Wanted:
    """Return the same thing wanted, but as whole words."""
    readings = tuple(
        Reading(reading.slots, tuple(Part(part.text, is_prefix=False) for part in reading.parts))
        for reading in wanted.readings
    )
    return Wanted(wanted.typed, readings)
