"""Where an article stands on the help site."""

from anyascii import anyascii
from django.utils.text import slugify

HOME = "/open/help"


def slug_of(title: str) -> str:
    """Return a title as a part of an address, in plain letters."""
    return slugify(anyascii(title))[:80].strip("-")


def article_address(language: str, pk: int, title: str) -> str:
    """Return the address of an article; its number leads there, whatever it was called before."""
    return f"{HOME}/{language}/{_named(pk, title)}"


def category_address(language: str, pk: int, name: str) -> str:
    """Return the address of a category."""
    return f"{HOME}/{language}/about/{_named(pk, name)}"


def _named(pk: int, name: str) -> str:
    slug = slug_of(name)
    return f"{pk}-{slug}" if slug else str(pk)
