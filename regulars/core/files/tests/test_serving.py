"""Files are handed only to who may see them, and nothing in them runs in our place."""

import io
import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from regulars.core.files import access
from regulars.core.files.models import File
from regulars.core.files.store import store

pytestmark = pytest.mark.django_db


def bring(client, data, name="me.png", query=""):
    return client.post(f"/api/files{query}", {"file": SimpleUploadedFile(name, data)})


def body_of(response):
    return b"".join(response.streaming_content)


def test_a_file_is_brought_described_and_fetched(alice, draw):
    answer = bring(alice, draw())
    assert answer.status_code == 201, answer.content
    told = answer.json()
    assert told == {
        "id": told["id"],
        "name": "me.png",
        "size": len(draw()),
        "content_type": "image/png",
        "url": f"/api/files/{told['id']}/content",
    }
    assert alice.get(f"/api/files/{told['id']}").json() == told
    assert body_of(alice.get(told["url"])) == draw()


def test_a_picture_is_shown_and_everything_else_only_handed_over(alice, draw):
    picture = alice.get(bring(alice, draw()).json()["url"])
    page = alice.get(bring(alice, b"<script>alert(1)</script>", "page.html").json()["url"])
    assert picture["Content-Disposition"].startswith("inline")
    assert page["Content-Disposition"] == 'attachment; filename="page.html"'
    assert page["Content-Type"] == "text/plain"
    for response in (picture, page):
        assert response["X-Content-Type-Options"] == "nosniff"
        assert "sandbox" in response["Content-Security-Policy"]
        assert response["Cache-Control"].startswith("private")


@pytest.mark.parametrize("size", [64, 160, 640])
def test_a_picture_comes_in_three_small_sizes(size, alice, draw):
    from PIL import Image

    url = bring(alice, draw("JPEG", 2000, 1000), "me.jpg").json()["url"]
    response = alice.get(f"{url}?size={size}")
    assert response["Content-Type"] == "image/webp"
    assert Image.open(io.BytesIO(body_of(response))).size == (size, size // 2)


def test_other_sizes_and_small_versions_of_documents_are_refused(alice, draw):
    assert alice.get(bring(alice, draw()).json()["url"] + "?size=5000").status_code == 422
    assert alice.get(bring(alice, b"words", "words.txt").json()["url"] + "?size=64").status_code == 404


def test_a_copy_that_is_still_good_is_not_sent_again(alice, draw):
    url = bring(alice, draw()).json()["url"]
    etag = alice.get(url)["ETag"]
    again = alice.get(url, headers={"If-None-Match": etag})
    assert again.status_code == 304
    assert not again.content
    assert alice.get(url + "?size=64", headers={"If-None-Match": etag}).status_code == 200


def test_others_get_the_same_answer_as_for_a_file_that_is_not_there(alice, bob, draw):
    told = bring(alice, draw()).json()
    for address in (told["url"], f"/api/files/{told['id']}"):
        hidden = bob.get(address)
        missing = bob.get(address.replace(str(told["id"]), "999999"))
        assert hidden.status_code == missing.status_code == 404
        assert hidden.content == missing.content


def test_whoever_sees_a_record_that_refers_to_it_sees_the_file(alice, bob, draw, monkeypatch):
    told = bring(alice, draw()).json()
    monkeypatch.setattr(access, "_GATES", [lambda viewer, file_id: file_id == told["id"]])
    assert bob.get(told["url"]).status_code == 200


def test_nobody_signed_in_gets_nothing_and_writes_nothing(alice, draw):
    told = bring(alice, draw()).json()
    nobody = Client()
    assert nobody.get(told["url"]).status_code == 401
    assert bring(nobody, draw(width=5)).status_code == 401
    assert File.objects.count() == 1


def test_a_file_over_the_limit_is_refused_before_it_is_read(alice):
    answer = bring(alice, b"x" * (26 * 1024 * 1024), "big.bin")
    assert answer.status_code == 413
    assert "25 MB" in answer.json()["detail"]


def test_a_request_without_a_file_says_what_to_send(alice):
    answer = alice.post("/api/files", {"other": "x"})
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    assert "multipart" in answer.json()["detail"]


def test_ids_beyond_any_table_are_no_error_of_ours(alice):
    for number in (0, 2**63, 10**40):
        assert alice.get(f"/api/files/{number}").status_code in (404, 422)


def test_content_that_was_lost_is_told(alice, draw):
    told = bring(alice, draw()).json()
    store().path_of(File.objects.get().digest).unlink()
    answer = alice.get(told["url"])
    assert answer.status_code == 404
    assert "missing" in json.loads(answer.content)["detail"]
