"""At the same moment: only one first visit succeeds, and many guesses at once are no way round the limit."""

import http.cookiejar
import json
import urllib.error
import urllib.request
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from regulars.core.administration.tests.test_first_visit import ANSWERS


class Browser:
    """A browser of its own, with its cookies and its token."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))
        self.send("GET", "/session")

    def send(self, method: str, path: str, body: Any = None) -> int:
        token = next((cookie.value for cookie in self.jar if cookie.name == "csrftoken"), "")
        headers = {"Content-Type": "application/json", "X-CSRFToken": token or ""}
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{self.address}/api{path}", data, headers, method=method)
        try:
            with self.opener.open(request, timeout=60) as answer:
                return answer.status
        except urllib.error.HTTPError as refused:
            return refused.code


@pytest.fixture
def address(start_server) -> str:
    return start_server().address


def all_at_once(address: str, count: int, path: str, body: dict[str, Any]) -> Counter[int]:
    browsers = [Browser(address) for _ in range(count)]
    with ThreadPoolExecutor(count) as pool:
        return Counter(pool.map(lambda browser: browser.send("POST", path, body), browsers))


def test_of_eight_first_visits_one_succeeds_and_of_twenty_guesses_five_are_looked_at(address):
    assert all_at_once(address, 8, "/setup", ANSWERS) == {201: 1, 403: 7}
    guesses = all_at_once(address, 20, "/session", {"email": ANSWERS["email"], "password": "nonsense"})
    assert guesses == {401: 5, 429: 15}
    assert (
        Browser(address).send("POST", "/session", {"email": ANSWERS["email"], "password": ANSWERS["password"]}) == 429
    )
    assert Browser(address).send("POST", "/session", {"email": "other@bakery.example", "password": "x"}) == 401
