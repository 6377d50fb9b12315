"""Whoever puts another's id into a body is answered as if there were no such record, and changes nothing."""

import re
from typing import Any

import pytest

from regulars.core.access.models import User
from testing.client import ApiClient
from testing.people import OWN_AND_GOALS, make_user
from tests.security.body_ids import id_fields
from tests.security.callers import OWNER, Caller, _with_cookie, holder_of
from tests.security.table import PAGE, told_answers
from tests.security.walking import all_operations, try_operation
from tests.security.worlds import Case, World, cases_of, make_world

NOBODYS = 987_654_321
# Where several are named, each that is refused is told back by its id.
OF_MANY = ("select", "ids")
FIELDS = [(one, name) for one in all_operations() for name in sorted(id_fields(one))]


def open_cases() -> list[Case]:
    """Every id in a body of an operation that is not refused to an outsider whatever she names."""
    told = told_answers(PAGE.read_text(encoding="utf-8"))
    return [
        case
        for operation, name in FIELDS
        if told[operation.method, operation.path]["outsider"] != "no"
        for case in cases_of(operation, name)
    ]


@pytest.fixture
def two(settings: Any) -> tuple[Caller, World, World]:
    """Somebody who reaches her own records only, what is hers, and what is somebody else's."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.PACE = 0
    owner, outsider = holder_of(OWNER), make_user("Out", OWN_AND_GOALS)
    ApiClient(owner).post("/consents/purposes", {"name": "Newsletter"}).ok(201)
    theirs, hers = make_world(owner, outsider), make_world(outsider, owner)
    return _with_cookie("outsider", User.objects.get(pk=outsider.pk)), hers, theirs


@pytest.mark.django_db
def test_another_s_id_in_a_body_is_answered_like_nobody_s(two: tuple[Caller, World, World]) -> None:
    caller, hers, theirs = two
    wrong = []
    for case in open_cases():
        name = f"{case.operation.name} {case.name}"
        mine, foreign, none = (_tried(case, caller, hers, pk) for pk in (case.own(hers), case.own(theirs), NOBODYS))
        if mine[0] >= 300 or '"refused":[{' in mine[2]:
            wrong.append(f"{name}: its call is no longer valid: {mine}")
        if foreign != none:
            wrong.append(f"{name}: {foreign} is not {none}")
        if foreign[1]:
            wrong.append(f"{name}: changed something by another's id")
    assert not wrong, "\n".join(wrong)


def _tried(case: Case, caller: Caller, hers: World, pk: int) -> tuple[int, bool, str]:
    seen = try_operation(case.operation, caller, None, call=case.call(hers, pk))
    # The id itself may be told back; a status or another record may have the same number.
    told = re.sub(rf'(?<!"status":)(?<!"id":)\b{pk}\b', "#", seen.content.decode())
    return seen.status, seen.changed, told.replace(f'"id":{pk},', '"id":#,') if case.name in OF_MANY else told
