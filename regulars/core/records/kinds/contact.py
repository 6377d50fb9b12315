import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from regulars.core.records.kinds.text import Text
from regulars.core.words import say
from regulars.foundation.phones import phone_key

if TYPE_CHECKING:
    from regulars.core.records.field import Field

# One @ between two non-empty parts without spaces; only sending a mail proves more.
EMAIL = re.compile(r"[^@\s<>,;]{1,64}@[^@\s<>,;]{1,253}")


class Email(Text):
    """An e-mail address, kept as typed."""

    slug = "email"
    groupable = False

    def parse(self, value: Any, field: "Field") -> str:
        text = super().parse(value, field)
        if text and not EMAIL.fullmatch(text):
            raise ValueError(
                say("“{text}” is not an e-mail address; it should look like name@example.com.", text=text[:80])
            )
        return text


class Phone(Text):
    """A phone number, kept as typed and found in any spelling."""

    slug = "phone"
    family = "phone"
    groupable = False

    def parse(self, value: Any, field: "Field") -> str:
        text = super().parse(value, field)
        if text and not any(c.isdigit() for c in text):
            raise ValueError(say("“{text}” has no digits; write the number as you would dial it.", text=text[:40]))
        return text

    def key(self, stored: Any, country: str) -> str:
        return phone_key(stored, country)


class WebAddress(Text):
    """A web address; only http and https are links."""

    slug = "url"
    groupable = False

    def parse(self, value: Any, field: "Field") -> str:
        text = super().parse(value, field)
        if not text:
            return ""
        try:
            parts = urlsplit(text if "://" in text else f"https://{text}")
            host = parts.hostname or ""
        except ValueError:
            host = ""
        if parts_unfit(text, host):
            raise ValueError(
                say("“{text}” is not a web address; it should look like https://example.com.", text=text[:80])
            )
        return text if "://" in text else f"https://{text}"


def parts_unfit(text: str, host: str) -> bool:
    """Whether a text cannot be a link that is safe to click."""
    scheme = text.split("://", 1)[0].lower() if "://" in text else "https"
    return scheme not in ("http", "https") or "." not in host or any(c.isspace() for c in text)
