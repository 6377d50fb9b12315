"""Pages for anybody: they take nothing from elsewhere, speak the visitor's language, and answer at a pace."""

from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from regulars.core.open_pages.opening import WRITES, for_anybody
from regulars.core.open_pages.pages import open_page
from regulars.core.problems import NotFound

pytestmark = pytest.mark.django_db


@for_anybody
def greet(request: HttpRequest) -> HttpResponse:
    """Show what the visitor called herself."""
    return open_page(request, "open/told.html", title="Good day", told=request.GET.get("name", ""))


@for_anybody
def hide(request: HttpRequest) -> HttpResponse:
    """Show nothing."""
    raise NotFound


def asked(view: Any, path: str = "/", **headers: str) -> HttpResponse:
    return view(RequestFactory().get(path, headers=headers))


def test_what_a_visitor_typed_stands_there_as_text_and_nothing_from_elsewhere_runs() -> None:
    response = asked(greet, "/?name=<script>alert(1)</script>")
    assert b"&lt;script&gt;alert(1)&lt;/script&gt;" in response.content
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in response["Content-Security-Policy"]


def test_the_page_is_in_the_visitor_s_language_and_mirrored_where_that_is_read_so() -> None:
    assert b'<html lang="en" dir="ltr">' in asked(greet).content
    assert b'<html lang="ar" dir="rtl">' in asked(greet, **{"Accept-Language": "ar"}).content


def test_a_refusal_is_a_page_too() -> None:
    response = asked(hide)
    assert response.status_code == 404
    assert b"<h1>Not found</h1>" in response.content


def test_who_sends_one_form_after_the_other_is_asked_to_wait() -> None:
    sent = [greet(RequestFactory().post("/")).status_code for _ in range(int(WRITES.at_once) + 1)]
    assert set(sent[:-1]) == {200}
    assert sent[-1] == 429


def test_all_of_them_look_alike() -> None:
    response = Client().get("/open/look.css")
    assert response.status_code == 200
    assert response["Content-Type"].startswith("text/css")
