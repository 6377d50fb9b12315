"""Every operation of the API by every role, token and nobody; a refusal changes no row of any table."""

import os
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection

from regulars.core.access.models import User
from testing.soak import IS_SOAK
from tests.conformance.samples import SEEN_BY_ALL
from tests.security.callers import LOOKING, NOBODY, OWNER, Caller, all_callers, holder_of
from tests.security.furnished import House, furnish
from tests.security.table import PAGE, page, told_answers
from tests.security.walking import Operation, Seen, all_operations, try_operation

OPERATIONS = list(all_operations())
# Open to whoever comes, since nobody is signed in yet; what they need instead is tested with the door.
OPEN = {
    "session_show", "session_start", "session_end", "session_second_factor",
    "password_forgotten", "password_link", "password_choose",
    "setup", "security_codes_begin", "security_codes_confirm", "session_by_begin", "session_by_finish",
    "session_passkey_begin", "session_passkey_finish", "security_address_link", "security_address_confirm",
}  # fmt: skip
# A credential that was not right is counted and written into the journal.
NOTED = {
    "session_passkey_finish",
    "session_start",
    "session_second_factor",
    "password_choose",
    "password_link",
    "security_codes_confirm",
}
# What somebody may do who only looks.
WAYS_OUT = {"access_preview_end", "session_end"}
# Whom `make check` asks; `make soak` asks everybody. Who somebody is and may do is no matter of the database, what she
# sees of it is.
IN_SHORT = {OWNER, "outsider", "nobody"}
if connection.vendor == "sqlite":
    IN_SHORT |= {LOOKING, "read-only", "token: all, read", "closed"}
WITHOUT_PANELS = (
    "comments", "consents", "relationships", "notes", "calls", "visits", "tasks", "submissions", "parts", "leads",
    "enrolments", "goals", "lost_reasons", "promises", "contracts", "canned", "article-versions", "products",
    "handovers", "rates",
)  # fmt: skip
LEDGERS = ("consents", "article-versions")
# What even an owner cannot do with the call given, and what she is told.
NOT_NOW = {
    "session_second_factor": 401,  # nobody is at this step
    "security_codes_confirm": 422,
    "security_codes_off": 422,
    "security_recovery_codes": 422,
    "setup": 409,  # the house is set up
    "session_by_begin": 404,  # nobody vouches for users here
    "session_by_finish": 404,
    "session_passkey_finish": 401,
    "security_passkeys_confirm": 422,
    # A ledger is written once.
    **{f"{slug}_{deed}": 403 for slug in LEDGERS for deed in ("change", "trash", "restore", "purge")},
    "calls_hook": 401,  # a telephone brings a token of its own
    "pipelines_arrange": 422,  # its stages stand so already
    "submissions_adopt": 422,  # nothing differs from what is known
    "demo_remove": 422,  # there is no demo company
    **dict.fromkeys((f"{slug}_panel" for slug in WITHOUT_PANELS), 404),
    "leads_reopen": 422,  # it is open
    "enrolments_resume": 422,  # it does not pause
    **dict.fromkeys(("deals_reopen", "cases_reopen", "cases_resume", "cases_close"), 422),  # it stands elsewhere
}

# Words that all use and how the house works belong to nobody; a report's name is nobody's id.
OF_ALL = {
    "/api/describe/{slug}",
    "/api/forms/{id}/counts",
    "/api/sales-reports/{name}",
    "/api/sales-reports/{name}/export",
    *(f"/api/{slug}/{{pk}}{rest}" for slug in SEEN_BY_ALL for rest in ("", "/history", "/as-of")),
    *(f"/api/{slug}/{{pk}}/panels/{{panel}}" for slug in SEEN_BY_ALL.difference(WITHOUT_PANELS)),
}


@pytest.fixture
def house(settings: Any) -> House:
    """A furnished house."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.PACE = 0
    somebody = holder_of("seller")
    User.objects.filter(pk=somebody.pk).update(name="Somebody", email="somebody@regulars.example")
    return furnish(holder_of(OWNER), somebody)


@pytest.fixture
def callers(house: House) -> list[Caller]:
    """Everybody."""
    everybody = all_callers(house.owner)
    whole = IS_SOAK or os.environ.get("REGULARS_WRITE_MATRIX")
    return everybody if whole else [caller for caller in everybody if caller.name in IN_SHORT]


@pytest.mark.soak
@pytest.mark.django_db
def test_every_operation_answers_every_role_as_the_table_says(house: House, callers: list[Caller]) -> None:
    rows, wrong = [], []
    for operation in OPERATIONS:
        answers = {caller.name: try_operation(operation, caller, house) for caller in callers}
        wrong += [f"{operation.name}: {sentence}" for sentence in broken_laws(operation, answers)]
        rows.append((operation, {name: answer.word for name, answer in answers.items()}))
    assert not wrong, "\n".join(wrong)
    if os.environ.get("REGULARS_WRITE_MATRIX"):
        PAGE.write_text(page(rows), encoding="utf-8")
    told = told_answers(PAGE.read_text(encoding="utf-8"))
    different = [
        f"{one.name} for {name}: {word}, the table says {told.get((one.method, one.path), {}).get(name)}"
        for one, words in rows
        for name, word in words.items()
        if told.get((one.method, one.path), {}).get(name) != word
    ]
    assert not different, "make matrix, and read what changed:\n" + "\n".join(different)


def test_the_table_has_a_row_for_every_operation_and_for_nothing_else() -> None:
    told = told_answers(PAGE.read_text(encoding="utf-8"))
    assert set(told) == {(one.method, one.path) for one in OPERATIONS}


def test_whoever_puts_another_s_id_into_an_address_is_answered_as_if_it_were_not_there() -> None:
    told = told_answers(PAGE.read_text(encoding="utf-8"))
    found = {path for (_, path), words in told.items() if "{" in path and words["outsider"] == "yes"}
    assert found == OF_ALL


def broken_laws(operation: Operation, answers: dict[str, Seen]) -> Iterator[str]:
    """What holds whatever the table says."""
    owner = answers[OWNER]
    if owner.status >= 300 and NOT_NOW.get(operation.name) != owner.status:
        yield f"its call is no longer valid: {owner.status} {owner.content[:300]!r}"
    for name, answer in answers.items():
        if answer.status >= 500:
            yield f"broke for {name}"
        if answer.status >= 400 and answer.changed and operation.name not in NOTED:
            yield f"refused {name} with {answer.status}, and changed something"
        if name == LOOKING and not operation.is_read and operation.name not in WAYS_OUT and answer.status != 403:
            yield f"answered {name} with {answer.status}"
        if name in NOBODY and operation.name not in OPEN and answer.status != 401:
            yield f"answered {name} with {answer.status}"
