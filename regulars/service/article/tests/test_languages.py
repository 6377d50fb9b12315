"""One article in several languages: linked, and it is seen which are missing or older than the original."""

from regulars.service.article.tests.conftest import change, do, published, write
from testing.client import ApiClient


def languages(api: ApiClient, pk: int) -> dict[str, tuple[bool, bool]]:
    told = api.get(f"/articles/{pk}/about").ok()["languages"]
    return {one["language"]: (one["article"] is not None, one["is_older"]) for one in told}


def test_what_is_missing_and_what_is_older_is_shown(alice: ApiClient) -> None:
    first = published(alice)
    published(alice, "Etwas anderes", language="de")
    assert languages(alice, first["id"]) == {"en": (True, False), "de": (False, False)}
    german = published(alice, "Die Lanze ist verstopft", language="de", original=first["id"])
    assert languages(alice, german["id"]) == {"en": (True, False), "de": (True, False)}
    do(alice, change(alice, first, body="New."), "publish")
    assert languages(alice, german["id"])["de"] == (True, True)
    do(alice, german, "up-to-date")
    assert languages(alice, german["id"])["de"] == (True, False)


def test_a_translation_of_a_translation_is_one_of_the_original(alice: ApiClient) -> None:
    first = write(alice)
    german = write(alice, language="de", original=first["id"])
    arabic = write(alice, language="ar", original=german["id"])
    assert arabic["original"]["id"] == first["id"]


def test_there_is_one_in_each_language_and_none_of_itself(alice: ApiClient) -> None:
    first = write(alice)
    german = write(alice, language="de", original=first["id"])
    body = {"title": "Noch einer", "language": "de", "original": first["id"]}
    assert alice.post("/articles", body).status == 422
    assert alice.post("/articles", body | {"language": "en"}).status == 422
    answer = alice.patch(f"/articles/{first['id']}", {"version": first["version"], "original": german["id"]})
    assert answer.status == 422
    assert alice.post("/articles", {"title": "x", "language": "xx"}).status == 422
