"""Every text of the server is there in every language of the house, with the same places to fill in."""

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from django.conf import settings
from django.utils.translation import override

from regulars.core.words import say, say_count
from regulars.site.texts.catalogues import SOURCE, read_catalogue, update_catalogue
from regulars.site.texts.compiling import compile_catalogues
from regulars.site.texts.filling import fill_catalogue, missing_texts
from regulars.site.texts.gathering import Text, gather_texts

LANGUAGES = [code for code, _ in settings.LANGUAGES if code != SOURCE]
PLACE = re.compile(r"\{\w+\}|%\(\w+\)[sd]")


@pytest.fixture(scope="module")
def texts() -> list[Text]:
    """Every text of the server."""
    return gather_texts()


@pytest.fixture(params=LANGUAGES)
def catalogue(request: pytest.FixtureRequest) -> Catalog:
    """The catalogue of a language."""
    return read_catalogue(request.param)


def test_each_catalogue_holds_the_texts_of_the_code_and_no_others(catalogue: Catalog, texts: list[Text]) -> None:
    kept = {message.id[0] if isinstance(message.id, tuple) else message.id for message in catalogue if message.id}
    assert kept == {text.one for text in texts}, "run `make texts`"


def test_every_text_is_translated_in_all_its_forms(catalogue: Catalog) -> None:
    for message in catalogue:
        if isinstance(message.id, tuple):
            assert len(message.string) == catalogue.num_plurals
            assert all(message.string), message.id
        else:
            assert message.string or not message.id, message.id


def test_what_is_filled_in_is_the_same_in_every_language(catalogue: Catalog) -> None:
    for message in catalogue:
        one, *rest = message.id if isinstance(message.id, tuple) else (message.id,)
        wanted = set(PLACE.findall(one))
        for string in message.string if rest else [message.string]:
            # Where a form means one number only, the number itself may be left out.
            given = set(PLACE.findall(string))
            assert given | {"{count}"} == wanted | {"{count}"} if rest else given == wanted, one


def test_a_text_is_said_in_the_readers_language() -> None:
    with override("de"):
        assert say("Fill in “{label}”.", label=say("Birthday")) == "Füllen Sie „Geburtstag“ aus."
    with override("ar"):
        assert say("Birthday") == "عيد الميلاد"
    assert say("Birthday") == "Birthday"


def test_arabic_has_a_form_for_each_kind_of_number() -> None:
    one, many = "{count} thing for you at {company}", "{count} things for you at {company}"
    with override("ar"):
        told = {say_count(one, many, count=count, company="Hof") for count in (0, 1, 2, 3, 11, 100)}
    assert len(told) == 6


def test_a_new_text_waits_for_its_translation_and_is_filled_in_by_batch(tmp_path: Path) -> None:
    texts = [Text("A fox", "", "a.py"), Text("{count} fox", "{count} foxes", "a.py")]
    assert update_catalogue("de", texts, tmp_path) == 2
    assert missing_texts("de", tmp_path) == {"A fox": "", "{count} fox": ["", ""]}
    fill_catalogue("de", {"A fox": "Ein Fuchs", "{count} fox": ["{count} Fuchs", "{count} Füchse"]}, tmp_path)
    assert update_catalogue("de", texts[:1], tmp_path) == 0
    compile_catalogues(tmp_path)
    assert (tmp_path / "de" / "LC_MESSAGES" / "django.mo").stat().st_size > 0
