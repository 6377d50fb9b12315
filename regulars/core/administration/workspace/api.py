"""/api/setup, /api/settings, /api/demo."""

from typing import Annotated, Any

from ninja import Router, Schema, Status
from pydantic import Field

from regulars.core.administration.demo import demo
from regulars.core.administration.guarding import require_administrator
from regulars.core.administration.inputs import Country, Currency, Email, Language, Password, Zone
from regulars.core.administration.session.doors import AnyBrowser
from regulars.core.administration.session.entering import enter_house
from regulars.core.administration.session.views import SessionView, session_view
from regulars.core.administration.workspace.actions import change_settings
from regulars.core.administration.workspace.queries import SETTINGS, the_workspace
from regulars.core.administration.workspace.setting_up import set_up_workspace
from regulars.core.contracts import PROBLEMS, Before, Input, Name, ProblemView
from regulars.core.jobs.actions import start_job
from regulars.core.problems import Invalid
from regulars.core.records.models import Workspace
from regulars.core.words import say

setup_router = Router(tags=["Workspace"])
settings_router = Router(tags=["Workspace"])
demo_router = Router(tags=["Workspace"])
TrashDays = Annotated[int, Field(ge=0, le=3_650, strict=True)]


class SetUp(Input):
    """The first visit's answers: the company, and the account of whoever owns it."""

    company: Name
    currency: Currency
    zone: Zone
    language: Language
    country: Country = ""
    name: Name
    email: Email
    password: Password


class SettingsChange(Input):
    """What is to be changed of the company's settings."""

    company: Name | None = None
    currency: Currency | None = None
    zone: Zone | None = None
    language: Language | None = None
    country: Country | None = None
    trash_days: TrashDays | None = None
    before: Before = None


class SettingsView(Schema):
    """What the company is called, how it counts and tells the time, and whether demo data is here."""

    company: str
    currency: str
    zone: str
    language: str
    country: str
    trash_days: int
    has_demo: bool


class DemoRemoval(Schema):
    """The job that does it."""

    job: int


@setup_router.post("", auth=AnyBrowser(), response={201: SessionView, PROBLEMS: ProblemView}, operation_id="setup")
def set_up(request: Any, body: SetUp) -> Status[Any]:
    """Set the workspace up, once, and sign its owner in."""
    owner = set_up_workspace(body.dict())
    enter_house(request, owner, with_second_factor=False)
    return Status(201, session_view(request, owner))


@settings_router.get("", response={200: SettingsView, PROBLEMS: ProblemView}, operation_id="settings_show")
def show_settings(request: Any) -> dict[str, Any]:
    """The company's settings."""
    return _view(the_workspace())


@settings_router.patch("", response={200: SettingsView, PROBLEMS: ProblemView}, operation_id="settings_change")
def patch_settings(request: Any, body: SettingsChange) -> dict[str, Any]:
    """Change the company's settings."""
    return _view(change_settings(body.dict(exclude_unset=True), by=request.viewer))


@demo_router.delete("", response={202: DemoRemoval, PROBLEMS: ProblemView}, operation_id="demo_remove")
def remove_demo(request: Any) -> Status[Any]:
    """Take the demo company out, as a job; what the business added itself stays."""
    require_administrator(request.viewer, to="remove the demo company")
    if not demo().is_here():
        raise Invalid(say("There is no demo company here."))
    return Status(202, {"job": start_job("demo.remove", by=request.viewer).pk})


def _view(house: Workspace) -> dict[str, Any]:
    return {name: getattr(house, name) for name in SETTINGS} | {"has_demo": demo().is_here()}
