"""An administrator asks why somebody can't see a record, looks with her eyes, and comes back to her own."""

from collections.abc import Iterator
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from testing.browser_api import read, write
from testing.browser_fixtures import OpenPage
from testing.server import RunningServer
from tests.journeys.offline import sign_in_anew
from tests.journeys.walking import walk

pytestmark = [pytest.mark.journey, pytest.mark.core_journey]

EINAR = "Einar Vik"
OWN = {"see": "own", "create": True, "change": "own", "delete": "none", "export": False}


@pytest.fixture
def page(open_page: OpenPage, demo_server: RunningServer) -> Page:
    """Ada in a session of her own: whoever looks with other eyes does so in all its windows."""
    page = open_page(base_url=demo_server.address)
    sign_in_anew(page)
    return page


@pytest.fixture
def word(page: Page) -> Iterator[str]:
    """Let Einar see his own records only for a while, and make a person of Ada's; the word stands in both names."""
    word = f"Eyes {uuid4().hex[:6]}"
    role = write(page, "/roles", {"label": f"{word} role", "rights": {"*": OWN}})
    field = {"people": {"job_title": "hidden"}}
    write(page, f"/roles/{role['id']}", {"fields": field}, method="PATCH")
    einar = next(user for user in read(page, "/users") if user["name"] == EINAR)
    write(page, f"/users/{einar['id']}", {"roles": [role["id"]]}, method="PATCH")
    write(page, "/people", {"name": f"{word} Person", "job_title": "Riddler"})
    yield word
    write(page, f"/users/{einar['id']}", {"roles": [one["id"] for one in einar["roles"]]}, method="PATCH")


def test_why_somebody_cannot_see_a_record_is_told_rule_by_rule(page: Page, word: str) -> None:
    walk(page, "/settings/users")
    page.get_by_role("button", name=EINAR).click()
    page.get_by_role("button", name="What can they see?").or_(
        page.get_by_role("link", name="What can they see?")
    ).click()
    expect(page.get_by_text("Whom do you ask about, and which record?")).to_be_visible()
    question = page.get_by_role("search", name="Who, and what")
    question.get_by_label("Kind of record").click()
    page.get_by_role("option", name="People", exact=True).click()
    question.get_by_label("Record", exact=True).fill(word)
    page.get_by_role("option", name=f"{word} Person").click()
    answer = page.get_by_role("region", name="The answer")
    expect(answer.get_by_role("heading", name=f"{EINAR} cannot see this person.")).to_be_visible()
    expect(page.get_by_role("region", name="Seeing it").get_by_role("img", name="does not hold")).not_to_have_count(0)
    expect(page.get_by_role("region", name="Where the rights come from").get_by_text(f"{word} role")).to_be_visible()
    expect(page.get_by_role("region", name="Field by field").get_by_text("Job title")).to_be_visible()


def test_the_house_is_seen_as_a_role_does_and_nothing_changes_meanwhile(page: Page, word: str) -> None:
    walk(page, "/settings/roles")
    page.get_by_role("link", name=f"{word} role").click()
    page.get_by_role("button", name="See as this role").click()
    bar = page.get_by_role("status").filter(has_text=f"You see Regulars as the role “{word} role” does.")
    expect(bar).to_be_visible()
    mine = write_is_refused(page, word)
    assert "nothing is changed meanwhile" in mine
    walk(page, "/people")
    expect(bar).to_be_visible()
    expect(page.get_by_text(f"{word} Person")).to_have_count(1)
    expect(page.get_by_role("columnheader", name="Job title")).to_have_count(0)
    walk(page, "/settings")
    expect(page.get_by_role("link", name="Users", exact=True)).to_have_count(0)
    bar.get_by_role("button", name="Leave this view").click()
    page.wait_for_url("**/settings/roles")
    expect(bar).to_have_count(0)
    expect(page.get_by_role("link", name="Users", exact=True)).to_be_visible()


def test_the_house_is_seen_as_somebody_does_who_does_not_see_the_record(page: Page, word: str) -> None:
    named = {"field": "name", "op": "is", "value": f"{word} Person"}
    path = f"/people/{read(page, '/people', filter=named)['rows'][0]['id']}"
    walk(page, "/settings/users")
    page.get_by_role("button", name=EINAR).click()
    page.get_by_role("button", name="See Regulars as they do").click()
    expect(page.get_by_text(f"You see Regulars as {EINAR} does.")).to_be_visible()
    walk(page, path)
    expect(page.get_by_text("There is nothing here")).to_be_visible()
    page.get_by_role("button", name="Leave this view").click()
    page.wait_for_url("**/settings/roles")
    walk(page, path)
    expect(page.get_by_role("heading", name=f"{word} Person")).to_be_visible()


def write_is_refused(page: Page, word: str) -> str:
    """Try to add somebody as the browser would, and return what is said."""
    cookies = {each["name"]: each["value"] for each in page.context.cookies()}
    headers = {"X-CSRFToken": cookies["csrftoken"], "Referer": page.url}
    answer = page.request.post("/api/people", data={"name": f"{word} Other"}, headers=headers)
    assert answer.status == 403
    return str(answer.json()["detail"])
