"""The demo's pictures, by several processes at once."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from regulars.core.files.store import store
from regulars.site.demo.loading.pictures import Pictures


@pytest.mark.django_db
def test_several_that_load_the_demo_at_once_keep_the_same_picture() -> None:
    pictures = Pictures()
    together = threading.Barrier(8)

    def settle(number: int) -> None:
        for turn in range(20):
            together.wait(10)
            pictures._settle(b"picture" * 10_000, f"{turn:064x}")

    with ThreadPoolExecutor(8) as others:
        list(others.map(settle, range(8)))
    for turn in range(20):
        with store().read(f"{turn:064x}") as kept:
            assert kept.read() == b"picture" * 10_000
