"""What a save of a promise checks: that it can be kept."""

from regulars.core.problems import Invalid
from regulars.core.records.record_type import Save
from regulars.core.words import say

MINUTE = 60
# Of working time: who works eight hours a day has till the third year.
LONGEST = 366 * 24 * 3600
_LENGTHS = ("first_answer", "resolution")


def check_promise(save: Save) -> None:
    """Refuse lengths that nobody can keep, or that promise nothing, and a solution before the first answer."""
    lengths = {name: save.values.get(name, getattr(save.record, name)) for name in _LENGTHS}
    for name in _LENGTHS:
        length = save.values.get(name)
        if length is not None and length < MINUTE:
            raise Invalid.field(name, say("Nobody can keep this: promise at least a minute, or leave it empty."))
        if length is not None and length > LONGEST:
            raise Invalid.field(name, say("This promises nothing: at most a year of working time, or leave it empty."))
    answer, solution = lengths.values()
    if answer is not None and solution is not None and solution < answer:
        field = "resolution" if "resolution" in save.values else "first_answer"
        raise Invalid.field(field, say("Solved before the first answer: give the solution at least as much time."))
