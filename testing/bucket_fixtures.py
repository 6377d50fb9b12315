"""Fixtures that give tests buckets."""

from collections.abc import Iterator

import pytest

from testing.bucket import KEYS, BucketServer, running_bucket_server


@pytest.fixture(scope="session")
def bucket_server() -> Iterator[BucketServer]:
    """One server for all tests that need a bucket, with the keys that it asks for."""
    with pytest.MonkeyPatch.context() as patch, running_bucket_server() as server:
        for name, value in KEYS.items():
            patch.setenv(name, value)
        yield server
