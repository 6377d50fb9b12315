"""A place that is removed is no form's any more: the first one is taken from then on, and the form's keeper is told."""

from collections.abc import Sequence

from regulars.commons.webforms.form.events import FormLostItsPlace
from regulars.commons.webforms.form.landing import is_landing_type, landing_name
from regulars.commons.webforms.form.models import WebForm
from regulars.core.access.viewer import Viewer, raise_epoch
from regulars.core.journal.recording import About, ChangeMade, add_changes, on_changes, record
from regulars.core.records.registry import record_type
from regulars.core.records.writing.verbs import set_columns
from regulars.core.together.notifying import notify_users


@on_changes
def follow_places(entry: int, changes: Sequence[ChangeMade], by: Viewer) -> None:
    """Let forms choose among the places as they are now, and let go of those that were removed."""
    places = [one for one in changes if is_landing_type(one.record_type)]
    gone = [f"{one.record_type}-{one.record_id}" for one in places if one.action in ("trash", "purge")]
    named = {place: landing_name(place) for place in gone}
    for form in WebForm.objects.filter(lands_in__in=gone).order_by("id") if gone else ():
        _let_go(form, named[form.lands_in], entry, by)
    if any(one.action != "change" or "name" in (one.after or {}) for one in places):
        raise_epoch()


def _let_go(form: WebForm, place: str, entry: int, by: Viewer) -> None:
    # Part of the removal: who takes that back gives the form its place again.
    add_changes(entry, [set_columns(record_type("web-forms"), form, lands_in="")], by=by)
    told = record(FormLostItsPlace(place=place), by=by, about=About("web-forms", form.pk, form.name))
    if form.goes_to_id:
        notify_users(told, [form.goes_to_id], kind="change", place=("web-forms", form.pk), by=by.user_id)
