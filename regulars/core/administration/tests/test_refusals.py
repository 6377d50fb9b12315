"""Who does not run the house gets a reason and changes nothing; nonsense gets an answer, never a fault."""

import pytest

from regulars.core.access.models import AccessEpoch, Role, Team, User
from regulars.core.journal.models import Entry
from regulars.core.records.models import CustomField, Tag, Workspace
from testing.client import ApiClient

pytestmark = pytest.mark.django_db
USER = {"name": "N", "email": "n@example.com", "password": "a sentence is fine"}
WRITES = [
    ("post", "/users", USER),
    ("patch", "/users/{user}", {"name": "X"}),
    ("patch", "/users/{user}", {"is_active": False}),
    ("post", "/teams", {"name": "X"}),
    ("patch", "/teams/{team}", {"name": "X"}),
    ("delete", "/teams/{team}", None),
    ("post", "/roles", {"label": "X"}),
    ("patch", "/roles/{role}", {"label": "X"}),
    ("delete", "/roles/{role}", None),
    ("post", "/fields", {"type": "people", "label": "X", "kind": "text"}),
    ("patch", "/fields/{field}", {"label": "X"}),
    ("delete", "/fields/{field}", None),
    ("post", "/tags", {"name": "X"}),
    ("patch", "/tags/{tag}", {"name": "X"}),
    ("post", "/tags/{tag}/merge", {"into": 1}),
    ("delete", "/tags/{tag}", None),
    ("patch", "/settings", {"company": "X"}),
    ("delete", "/demo", None),
]


@pytest.fixture
def ids(owner):
    return {
        "user": owner.user.pk,
        "team": Team.objects.create(name="T").pk,
        "role": Role.objects.create(slug="own", label="Own").pk,
        "field": CustomField.objects.create(record_type="people", name="f", label="F", kind="text").pk,
        "tag": Tag.objects.create(name="Tag", key="tag").pk,
    }


def ask(api: ApiClient, method: str, path: str, body):
    return api.delete(path) if method == "delete" else getattr(api, method)(path, body)


def everything():
    tables = (User, Team, Role, CustomField, Tag, Workspace, AccessEpoch, Entry)
    return [list(table.objects.order_by("pk").values()) for table in tables]


@pytest.mark.parametrize(("method", "path", "body"), WRITES)
def test_a_write_is_refused_with_a_reason_and_changes_nothing(method, path, body, ids, seller):
    seller.api.get("/settings")
    before = everything()
    there = ask(seller.api, method, path.format(**ids), body)
    missing = ask(seller.api, method, path.format(**dict.fromkeys(ids, 999_999)), body)
    assert there.status == missing.status == 403
    assert "Only an administrator may" in there.body["detail"]
    assert there.content == missing.content
    assert everything() == before


@pytest.mark.parametrize(("method", "path", "body"), WRITES)
def test_nobody_signed_in_is_refused(method, path, body, ids):
    answer = ask(ApiClient(), method, path.format(**ids), body)
    assert answer.status == 401
    assert answer.response["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("path", ["/roles", "/fields"])
def test_what_only_administrators_need_only_they_read(path, seller):
    assert seller.api.get(path).status == 403


@pytest.mark.parametrize("kind", ["users", "teams", "roles", "fields", "tags"])
@pytest.mark.parametrize("number", ["0", "999999", str(2**63), "9" * 60])
def test_ids_that_do_not_exist_or_fit_no_table_are_not_found(kind, number, admin):
    answer = admin.api.patch(f"/{kind}/{number}", {})
    assert answer.status in (404, 422)


@pytest.mark.parametrize("path", ["/users", "/teams", "/roles", "/fields", "/tags", "/setup", "/session"])
@pytest.mark.parametrize(
    "body",
    [
        "[" * 10_000,
        "",
        "null",
        "[]",
        "nonsense",
        '{"name": ' * 10_000,
        b"\xff\xfe",
        '{"name": 1e999}',
        '{"roles": [' + "9" * 5000 + "]}",
    ],
)
def test_bodies_that_are_nonsense_are_answered_as_problems(path, body, admin):
    answer = admin.api.post(path, body)
    assert answer.status in (400, 422)
    assert answer.body["status"] == answer.status
    assert answer.body["detail"]


@pytest.mark.parametrize("text", ["a\x00b", "\ud83d"])
def test_text_that_no_database_keeps_is_refused(text, admin):
    for path, body in (
        ("/users", {**USER, "name": text}),
        ("/users", {**USER, "password": f"a sentence{text}"}),
        ("/teams", {"name": text}),
        ("/roles", {"label": text}),
        ("/tags", {"name": text}),
        ("/fields", {"type": "people", "kind": "text", "label": "F", "help": text}),
        ("/fields", {"type": "people", "kind": "text", "label": "F", "default": text}),
        ("/session", {"email": text, "password": "x"}),
    ):
        answer = admin.api.post(path, body)
        assert answer.status == 422, (path, body, answer.content)
