"""Everybody looks after her own account; a new password needs the present one."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from regulars.core.administration.tests.conftest import PASSWORD
from testing.client import ApiClient

pytestmark = pytest.mark.django_db


def picture_of(api: ApiClient) -> int:
    out = io.BytesIO()
    Image.new("RGB", (100, 100), "teal").save(out, "PNG")
    answer = api.client.post("/api/files", {"file": SimpleUploadedFile("me.png", out.getvalue())})
    return answer.json()["id"]


def test_name_language_zone_locale_and_preferences(seller):
    body = {"name": "Samuel", "language": "de", "zone": "Europe/Berlin", "locale": "de-AT"}
    told = seller.api.patch("/users/me", {**body, "preferences": {"theme": "dark"}}).ok()
    assert {name: told[name] for name in body} == body
    seller.api.patch("/users/me", {"preferences": {"density": "compact"}}).ok()
    assert seller.api.get("/users/me").ok()["preferences"] == {"theme": "dark", "density": "compact"}


def test_a_picture_of_ones_own_is_seen_by_everybody_signed_in(seller, admin, settings, tmp_path):
    settings.DATA = tmp_path
    number = picture_of(seller.api)
    assert admin.api.get(f"/files/{number}").status == 404
    told = seller.api.patch("/users/me", {"picture": str(number)}).ok()
    assert told["picture"].startswith(f"/api/files/{number}/content")
    assert admin.api.get(f"/files/{number}").status == 200
    assert ApiClient().get(f"/files/{number}").status == 401
    assert seller.api.patch("/users/me", {"picture": None}).ok()["picture"] is None


def test_a_file_of_somebody_else_cannot_be_taken_as_a_picture(seller, admin, settings, tmp_path):
    settings.DATA = tmp_path
    answer = seller.api.patch("/users/me", {"picture": picture_of(admin.api)})
    assert answer.status == 422
    assert answer.content == seller.api.patch("/users/me", {"picture": 999_999}).content


def test_a_new_password_needs_the_present_one(seller):
    new = "another good sentence"
    for given, says in (({}, "present password too"), ({"current_password": "wrong"}, "not your present")):
        answer = seller.api.patch("/users/me", {"password": new, **given})
        assert answer.status == 422
        assert answer.body["errors"][0]["field"] == "current_password"
        assert says in answer.body["errors"][0]["message"]
    seller.api.patch("/users/me", {"password": new, "current_password": PASSWORD}).ok()
    assert ApiClient().post("/session", {"email": "sam@example.com", "password": new}).status == 200


def test_a_new_password_ends_the_other_sessions_and_keeps_this_one(seller):
    other = ApiClient(seller.user)
    seller.api.patch("/users/me", {"password": "another good sentence", "current_password": PASSWORD}).ok()
    assert seller.api.get("/users/me").status == 200
    assert other.get("/users/me").status == 401


def test_guessing_the_present_password_is_stopped_as_at_the_door(seller):
    body = {"password": "another good sentence", "current_password": "wrong"}
    for _ in range(5):
        assert seller.api.patch("/users/me", body).status == 422
    assert seller.api.patch("/users/me", {**body, "current_password": PASSWORD}).status == 429


def test_nobody_gives_herself_roles_teams_or_another_address(seller):
    for field, value in (("roles", [1]), ("teams", [1]), ("email", "x@example.com"), ("is_active", True)):
        assert seller.api.patch("/users/me", {field: value}).status == 422, field
