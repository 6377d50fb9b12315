"""The address of a bucket, as it stands in REGULARS_FILES."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote, urlsplit

_BUCKET = re.compile(r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\Z")
_KNOWN = {"endpoint", "region"}


class NotAnAddress(ValueError):
    """What stands in REGULARS_FILES names no bucket; told, as all commands are, in English."""


@dataclass(frozen=True)
class BucketAddress:
    """s3://BUCKET/PREFIX?endpoint=https://…&region=…: Amazon's own where no endpoint is named."""

    bucket: str
    prefix: str = ""
    endpoint: str = ""
    region: str = "us-east-1"

    @property
    def is_in_clear(self) -> bool:
        """Whether others on the way can read what is sent there."""
        host = urlsplit(self.endpoint).hostname
        return self.endpoint.startswith("http://") and host not in ("127.0.0.1", "localhost", "::1")

    @property
    def shown(self) -> str:
        """What is told of it."""
        at = f" at {self.endpoint}" if self.endpoint else ""
        return f"s3://{self.bucket}/{self.prefix}".rstrip("/") + at


def bucket_address(text: str) -> BucketAddress | None:
    """Return the bucket that an address names, None for "": the folder. Raises NotAnAddress for what is neither."""
    if not text:
        return None
    parts = urlsplit(text)
    wishes = dict(parse_qsl(parts.query))
    endpoint = wishes.get("endpoint", "")
    if parts.scheme != "s3" or not _BUCKET.match(parts.netloc) or wishes.keys() - _KNOWN:
        raise NotAnAddress(f"REGULARS_FILES is {text!r}; it must be s3://BUCKET/PREFIX?endpoint=https://…&region=…")
    if endpoint and not endpoint.startswith(("https://", "http://")):
        raise NotAnAddress(f"The endpoint {endpoint!r} in REGULARS_FILES must begin with https:// or http://")
    return BucketAddress(parts.netloc, unquote(parts.path).strip("/"), endpoint, wishes.get("region") or "us-east-1")
