"""How much one row may hold: no more than a record does that is changed by hand."""

from regulars.core.records.writing.values import MOST_CHILDREN
from regulars.core.words import say


def require_few(count: int) -> None:
    """Refuse a row that names more than one record takes; ValueError with a sentence for the user."""
    if count > MOST_CHILDREN:
        raise ValueError(say("There are more than {most} values in this row; leave some out.", most=MOST_CHILDREN))
