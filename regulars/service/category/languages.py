"""The languages in which articles are written: each called as its own speakers call it."""

from functools import cache

from django.conf import settings
from django.conf.locale import LANG_INFO


@cache
def languages() -> dict[str, str]:
    """Return what each language is called, by its code: those of the house first."""
    own = dict(settings.LANGUAGES)
    names = {code: str(told["name_local"]) for code, told in LANG_INFO.items() if "name_local" in told}
    others = sorted((name[:1].upper() + name[1:], code) for code, name in names.items() if code not in own)
    return own | {code: name for name, code in others}


def is_language(code: str) -> bool:
    """Whether articles can be written in a language."""
    return code in languages()


def name_of(code: str) -> str:
    """Return what a language calls itself."""
    return languages().get(code, code)


def is_read_from_right(code: str) -> bool:
    """Whether a language is read from right to left."""
    return bool(LANG_INFO.get(code, {}).get("bidi", False))


def language_choices() -> tuple[dict[str, str], ...]:
    """Return the languages as the choices of a field."""
    return tuple({"value": code, "label": name, "color": "gray"} for code, name in languages().items())
