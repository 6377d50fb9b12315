"""Whom cases concern: their owners, those who watch them, and the leads of their queues."""

from collections.abc import Sequence

from regulars.core.database.rows import fetch_rows, one_of
from regulars.core.together.notifying import notify_users
from regulars.service.case.models import Case

_FOLLOWERS = (
    "SELECT f.record_id, f.user_id FROM together_follower f JOIN access_user u ON u.id = f.user_id AND u.is_active"
    " WHERE f.is_on AND f.record_type = 'cases' AND "
)


class Concerned:
    """Whom some cases concern, read once for all of them."""

    def __init__(self, cases: Sequence[Case]) -> None:
        self.followers: dict[int, list[int]] = {}
        self.leads: dict[int, int] = {}
        if not cases:
            return
        these, params = one_of("f.record_id", {case.pk for case in cases})
        for case, user in fetch_rows(_FOLLOWERS + these, params):
            self.followers.setdefault(case, []).append(user)
        # Of all queues: a case may be handed to another one.
        for queue, lead in fetch_rows("SELECT id, lead_id FROM service_queue WHERE lead_id IS NOT NULL"):
            self.leads[queue] = lead

    def tell(self, entry: int, case: Case, *, owner_before: int | None = None) -> None:
        """Notify those whom a case concerns, or did until now, of what the house itself noticed."""
        users = [case.owner_id, owner_before, self.leads.get(case.queue_id or 0), *self.followers.get(case.pk, [])]
        known = [one for one in users if one]
        if known:
            notify_users(entry, known, kind="due", place=("cases", case.pk), by=None)
