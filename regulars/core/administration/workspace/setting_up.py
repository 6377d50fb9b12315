"""The first visit: before it there is nobody who could act."""

from typing import Any

from regulars.core.access.models import Role, User
from regulars.core.access.viewer import Viewer, raise_epoch
from regulars.core.administration.house_events import WorkspaceSetUp
from regulars.core.administration.inputs import check_password_strength
from regulars.core.administration.roles.built_in import OWNER
from regulars.core.administration.workspace.queries import SETTINGS, the_workspace
from regulars.core.database.turns import write_transaction
from regulars.core.journal.recording import About, record
from regulars.core.problems import Invalid, Refused
from regulars.core.records.models import Workspace
from regulars.core.words import say


def set_up_workspace(values: dict[str, Any]) -> User:
    """Set the workspace up with its first owner, and return her; of two who try at once only one succeeds."""
    owner = User(email=values["email"], name=values["name"], language=values["language"], zone=values["zone"])
    check_password_strength(values["password"], owner)
    owner.set_password(values["password"])
    the_workspace()
    with write_transaction():
        settings = {name: values[name] for name in SETTINGS if values.get(name) is not None}
        if not Workspace.objects.filter(pk=1, is_set_up=False).update(is_set_up=True, **settings):
            raise Refused(say("This workspace is set up already. Sign in instead."))
        if User.objects.filter(email=owner.email).exists():
            raise Invalid.field("email", say("There is a user with this address already. Choose another one."))
        owner.save()
        owner.roles.add(Role.objects.get(slug=OWNER))
        raise_epoch()
        by = Viewer(user_id=owner.pk, name=owner.name, administers=True)
        record(WorkspaceSetUp(), by=by, about=About("", None, values["company"]))
    return owner
