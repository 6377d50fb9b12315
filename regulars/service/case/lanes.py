"""In which lane a case stands, ours or theirs, and when it is due next: worked out by the database, in indexes.

The SQL for reading and the expressions for the indexes must say the same, word for word, or no index is found.
"""

from django.db.models import Case as Choose
from django.db.models import F, Q, Value, When

OURS, THEIRS = 1, 2
_OUR_STATES, _THEIR_STATES = ("new", "open"), ("customer", "supplier")

# It is our turn, or that of somebody we wait for; neither where all is done.
LANE = "CASE WHEN t.state IN ('new', 'open') THEN 1 WHEN t.state IN ('customer', 'supplier') THEN 2 ELSE NULL END"
lane = Choose(When(state__in=_OUR_STATES, then=Value(OURS)), When(state__in=_THEIR_STATES, then=Value(THEIRS)))

# What comes first of what was promised and not yet kept.
DUE = (
    "CASE WHEN t.answered_at IS NULL AND t.answer_due_at IS NOT NULL"
    " AND (t.solve_due_at IS NULL OR t.answer_due_at < t.solve_due_at)"
    " THEN t.answer_due_at ELSE t.solve_due_at END"
)
_answer_is_next = (
    Q(answered_at__isnull=True)
    & Q(answer_due_at__isnull=False)
    & (Q(solve_due_at__isnull=True) | Q(answer_due_at__lt=F("solve_due_at")))
)
due = Choose(When(_answer_is_next, then=F("answer_due_at")), default=F("solve_due_at"))
