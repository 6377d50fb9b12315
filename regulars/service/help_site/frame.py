"""What every page of the help site has around it: the company's name, a search, the languages, where it stands."""

import datetime as dt
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from django.conf import settings
from django.http import HttpRequest, HttpResponse

from regulars.core.access.speaking import speak
from regulars.core.open_pages.pages import open_page
from regulars.core.problems import NotFound
from regulars.core.words import say
from regulars.service.article.addresses import HOME
from regulars.service.article.reading import public_languages
from regulars.service.article.site import is_shown
from regulars.service.category.languages import is_read_from_right, name_of


def enter(language: str) -> None:
    """Speak the language of a page; raises NotFound where the site is closed or says nothing in it."""
    if not is_shown() or language not in public_languages():
        raise NotFound()
    speak(language)


def help_page(
    request: HttpRequest,
    template: str,
    language: str,
    *,
    path: str,
    title: str,
    others: dict[str, str] | None = None,
    is_indexed: bool = True,
    **words: Any,
) -> HttpResponse:
    """Return a page of the help site; `others` holds where it stands in each language."""
    languages = others if others is not None else {code: f"{HOME}/{code}" for code in public_languages()}
    frame: dict[str, Any] = {
        "language": language,
        "is_rtl": is_read_from_right(language),
        "home": f"{HOME}/{language}",
        "canonical": settings.ORIGIN + path,
        "is_indexed": is_indexed,
        "languages": [
            {"code": code, "name": name_of(code), "address": address, "is_here": code == language}
            for code, address in languages.items()
        ],
        "alternates": [
            {"code": code, "address": settings.ORIGIN + address} for code, address in languages.items()
        ] if is_indexed else [],
        "said": {
            "skip": say("Skip to the text"), "search": say("Search"), "wanted": say("What are you looking for?"),
            "languages": say("Languages"), "help": say("Help"),
        },
    }  # fmt: skip
    response = open_page(request, template, title=title, **(frame | words))
    response["Cache-Control"] = "no-cache"
    response["Vary"] = "Accept-Language"
    return response


def told_day(moment: Any, language: str) -> str:
    """Return a day as it is written in a language."""
    day = dt.datetime.fromisoformat(str(moment)).date()
    try:
        return format_date(day, "long", locale=Locale.parse(language.replace("-", "_")))
    except (UnknownLocaleError, ValueError):
        return day.isoformat()
