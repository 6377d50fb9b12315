"""Frequent reads are answered without Django's round, with the same bytes and for nobody else.

Every GET of the other tests compares both ways too (testing/client.py); here is that the quick way is taken at all.
"""

import pytest

from regulars.core.access import middleware
from regulars.core.problems import NotFound
from regulars.core.records.api.quick_reads import quick_answer
from regulars.core.records.record_type import RecordType
from regulars.site.answering.quick import with_quick_reads
from testing.client import ApiClient
from tests.conformance.samples import CREATABLE, make_record

every_type = pytest.mark.parametrize("record_type", CREATABLE, ids=lambda t: t.slug)


@every_type
def test_the_frequent_reads_are_quick(record_type: type[RecordType], alice: ApiClient) -> None:
    path = f"/{record_type.slug}"
    made = make_record(record_type, alice)
    told = ["/timeline"] if record_type.is_subject else []
    for address in (path, f"{path}/count", *(f"{path}/{made['id']}{rest}" for rest in ("", *told))):
        assert quick_answer(f"/api{address}", "", cookies(alice)) == alice.get(address).content, address


@every_type
def test_what_the_viewer_may_not_see_is_refused_quickly_too(
    record_type: type[RecordType], alice: ApiClient, charlie: ApiClient
) -> None:
    made = make_record(record_type, alice)
    address = f"/{record_type.slug}/{made['id']}"
    if charlie.get(address).status == 404:
        with pytest.raises(NotFound):
            quick_answer(f"/api{address}", "", cookies(charlie))


@pytest.mark.parametrize("cookie", ["", "sessionid=", "sessionid=nobody", "other=1", "sessionid", 'sessionid="x"'])
def test_nobody_who_is_not_signed_in_is_answered(cookie: str, people: object) -> None:
    assert quick_answer("/api/people", "", cookie) is None


def test_an_ended_session_is_not_answered(alice: ApiClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(middleware, "SECONDS_KNOWN", 0)
    kept = cookies(alice)
    assert quick_answer("/api/people", "", kept)
    alice.client.session.delete()
    assert quick_answer("/api/people", "", kept) is None


ELSEWHERE = (
    "/api /api/ /api/people/ /api/people/1/ /api/people/1/history /api/nothing /people /api/people/١"
    " /api/notes/1/timeline /api/people// x"
)


@pytest.mark.parametrize("path", ELSEWHERE.split())
def test_other_addresses_go_the_usual_way(path: str, alice: ApiClient) -> None:
    assert quick_answer(path, "", cookies(alice)) is None


def test_a_quick_answer_that_fails_goes_the_usual_way(alice: ApiClient) -> None:
    answer = with_quick_reads(lambda environ, start: [b"the usual way"])
    for query in ("limit=many", "sort=nothing", "filter={", "columns=secret", "after=x"):
        asked = {
            "REQUEST_METHOD": "GET",
            "PATH_INFO": "/api/people",
            "QUERY_STRING": query,
            "HTTP_COOKIE": cookies(alice),
        }
        assert list(answer(asked | {"REQUEST_METHOD": "GET"}, lambda *_: None)) == [b"the usual way"], query


def cookies(client: ApiClient) -> str:
    """What the browser would send."""
    return "; ".join(f"{one.key}={one.value}" for one in client.client.cookies.values())
