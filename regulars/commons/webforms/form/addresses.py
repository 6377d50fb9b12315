"""Where a form stands: its own word in the address, and the sites that may show it inside their pages."""

import re
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.text import slugify

from regulars.commons.webforms.form.models import WebForm

_SITE = re.compile(r"(\*\.)?([a-z0-9-]+\.)*[a-z0-9-]+(:\d{1,5})?")
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def page_of(slug: str) -> str:
    """Return the whole address of a form's page."""
    return f"{settings.ORIGIN}/open/forms/{slug}"


def is_slug(text: str) -> bool:
    """Whether a text can be a form's word in the address."""
    return len(text) <= 60 and bool(_SLUG.fullmatch(text))


def free_slug(name: str) -> str:
    """Return a word for a new form that no other one has."""
    stem = slugify(name)[:50].strip("-") or "form"
    slug, number = stem, 1
    while WebForm.objects.filter(slug=slug).exists():
        number += 1
        slug = f"{stem}-{number}"
    return slug


def sites_of(text: str) -> list[str]:
    """Return the sites named in a text, one a line, as a browser's policy knows them; raises ValueError for others."""
    found = []
    for line in text.split():
        parts = urlsplit(line if "://" in line else f"https://{line}")
        if parts.scheme not in ("http", "https") or not _SITE.fullmatch(parts.netloc.lower()):
            raise ValueError(line)
        found.append(f"{parts.scheme}://{parts.netloc.lower()}")
    return list(dict.fromkeys(found))
