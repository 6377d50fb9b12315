"""Values of the house's own forms: zones, languages, currencies, countries, addresses, passwords."""

import json
import re
from functools import cache
from typing import Annotated, Any
from zoneinfo import available_timezones

from babel import Locale as BabelLocale
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from pydantic import AfterValidator, StringConstraints

from regulars.core.access.models import User
from regulars.core.contracts import storable, unfit
from regulars.core.problems import Invalid
from regulars.core.words import say
from regulars.foundation.currencies import is_currency

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")


def _zone(zone: str) -> str:
    if zone not in _zones():
        raise unfit(say("Choose a time zone such as Europe/Oslo."))
    return zone


def _language(tag: str) -> str:
    if not _LANGUAGE.fullmatch(tag) or len(tag) > 16:
        raise unfit(say("Choose a language such as en, de or pt-BR."))
    return tag


def _locale(tag: str) -> str:
    return _language(tag) if tag else ""


def _currency(code: str) -> str:
    if not is_currency(code):
        raise unfit(say("Choose a currency by its three letters, such as EUR."))
    return code


def _country(code: str) -> str:
    if code and code not in _countries():
        raise unfit(say("Choose a country by its two letters, such as NO."))
    return code


def _email(address: str) -> str:
    try:
        validate_email(address)
    except ValidationError:
        raise unfit(say("Write an e-mail address such as ada@example.com.")) from None
    return address.lower()


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


@cache
def _countries() -> frozenset[str]:
    return frozenset(code for code in map(str, BabelLocale("en").territories) if re.fullmatch("[A-Z]{2}", code))


_short = StringConstraints(strip_whitespace=True, max_length=254)
Zone = Annotated[str, _short, AfterValidator(_zone)]
Language = Annotated[str, _short, AfterValidator(_language)]
LocaleTag = Annotated[str, _short, AfterValidator(_locale)]
Currency = Annotated[str, _short, AfterValidator(_currency)]
Country = Annotated[str, _short, AfterValidator(_country)]
Email = Annotated[str, _short, AfterValidator(storable), AfterValidator(_email)]
Password = Annotated[str, StringConstraints(min_length=1, max_length=1000), AfterValidator(storable)]


def _credential(given: dict[str, Any]) -> dict[str, Any]:
    text = json.dumps(given)
    if len(text) > 20_000 or "\\u0000" in text:
        raise unfit(say("This is no answer of a browser to our question."))
    return given


# What a browser answers when it made or showed a passkey; looked at closely by the kept library.
Credential = Annotated[dict[str, Any], AfterValidator(_credential)]


def check_password_strength(password: str, user: User) -> None:
    """Raise Invalid, saying what to do, for a password that is too easy to guess."""
    try:
        validate_password(password, user)
    except ValidationError as weak:
        raise Invalid.field("password", " ".join(weak.messages)) from None
