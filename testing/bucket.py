"""A real server that speaks S3, with fresh buckets, for tests."""

import urllib.request
import uuid
from collections.abc import Iterator
from contextlib import contextmanager

# The server takes any; they are what a real one would ask for.
KEYS = {"AWS_ACCESS_KEY_ID": "tests", "AWS_SECRET_ACCESS_KEY": "tests-secret"}


class BucketServer:
    """A server that holds buckets; `address` is where it answers."""

    def __init__(self, address: str) -> None:
        self.address = address

    def new_bucket(self, prefix: str = "") -> str:
        """Make an empty bucket and give what goes into REGULARS_FILES."""
        name = f"files-{uuid.uuid4().hex[:12]}"
        urllib.request.urlopen(urllib.request.Request(f"{self.address}/{name}", method="PUT")).close()
        return f"s3://{name}/{prefix}?endpoint={self.address}"


@contextmanager
def running_bucket_server() -> Iterator[BucketServer]:
    """Start a server on a free port."""
    # Imported late: it takes a second.
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        yield BucketServer(f"http://{host}:{port}")
    finally:
        server.stop()
