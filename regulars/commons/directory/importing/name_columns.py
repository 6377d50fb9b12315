"""Columns of names that only make sense together: "Name" beside "Vorname", "Title" for a job, names without heading."""

import re
from collections.abc import Sequence

from regulars.core.records.importing.recognising.columns import ColumnGuess
from regulars.core.records.importing.recognising.vocabulary import plain_words
from regulars.core.words import say
from regulars.foundation.text import fold

_TITLES = frozenset(
    (
        "mr mrs ms miss mx dr drs prof professor sir lady lord dame rev reverend hon herr hr frau fr familie fam "
        "firma fa fraulein dipl ing mag ddr mme mlle m me monsieur madame mademoiselle sr sra srta don dona d dott "
        "dottssa sig sigra sigg ir mevr dhr mevrouw heer pan pani panstwo mgr inz hab arch avv rag geom bay bayan "
        "sayin ifj ozv г-н г-жа господин госпожа السيد السيدة 様 殿 さん 御中 先生 女士 小姐 총 님 "
    ).split()
)
_NUMBER = re.compile(r"(?=\D*\d)[\d\s./#-]+")
_CONTACTS = frozenset(
    map(
        plain_words,
        ["contact", "contact name", "contact person", "person", "Ansprechpartner", "Kontakt", "Kontaktperson",
         "kontaktperson", "contactpersoon", "contacto", "contatto", "contato", "osoba kontaktowa", "kontaktní osoba",
         "контакт", "контактное лицо", "担当者", "担当者名", "联系人", "聯絡人", "담당자", "kapcsolattartó",
         "yhteyshenkilö", "yetkili kişi", "جهة الاتصال"],
    )
)  # fmt: skip
_NAMES = ("name", "name_reversed", "given_name", "family_name")
_NAME = re.compile(r"[^\W\d_][\w'’.-]*(?:,?\s+[^\W\d_][\w'’.-]*){1,3}")


def tell_names_apart(by_target: dict[str, ColumnGuess]) -> None:
    """ "Name" beside "Vorname" is the family name; "Nombre" alone, with two words in its values, is the whole name."""
    given, family, name = (by_target.get(t) for t in ("given_name", "family_name", "name"))
    if given and name and not family and not any(" " in s.strip() and "," in s for s in name.samples):
        if not _holds(name, given):
            name.target, name.why = "family_name", say("It stands beside “{name}”.", name=given.name)
    elif given and not family and not name and _mostly_several_words(given):
        given.target, given.why = "name", say("The values hold whole names.")
    elif family and not given and not name and _mostly_several_words(family):
        family.target, family.why = "name", say("The values hold whole names.")


def _holds(name: ColumnGuess, given: ColumnGuess) -> bool:
    """Whether the column of names holds the given names too."""
    return any(g and g in n for n, g in zip(name.samples, given.samples, strict=False))


def _mostly_several_words(guess: ColumnGuess) -> bool:
    return bool(guess.samples) and sum(" " in s.strip() for s in guess.samples) > len(guess.samples) / 2


def tell_titles_apart(guesses: Sequence[ColumnGuess]) -> None:
    """ "Title" is what somebody does where its values are no titles."""
    jobs = [g for g in guesses if g.target == "job_title"]
    for guess in guesses:
        if guess.target != "prefix" or guess.confidence >= 1 or not guess.samples or _mostly_titles(guess.samples):
            continue
        if jobs or not _is_called_title(guess.name):
            continue
        guess.target, guess.why = "job_title", say("The values are no titles.")
        jobs.append(guess)


def tell_numbers_from_names(guesses: Sequence[ColumnGuess]) -> None:
    """ "Customer" may hold names or numbers; numbers are ids."""
    has_id = any(g.target == "external_id" for g in guesses)
    for guess in guesses:
        # In what we took out ourselves a column of names holds names, whatever they look like.
        is_sure = guess.confidence >= 1 or not guess.samples
        if guess.target in _NAMES and not is_sure and all(map(_NUMBER.fullmatch, guess.samples)):
            guess.target, guess.why = None if has_id else "external_id", say("The values are numbers.")
            has_id = True


def find_names(guesses: Sequence[ColumnGuess]) -> None:
    """Where no heading says which column holds the names, take the first whose values look like some."""
    if any(g.target in (*_NAMES, "organisation") for g in guesses):
        return
    for guess in guesses:
        is_free = guess.target is None and guess.confidence == 0 and guess.content == "text"
        if is_free and guess.samples and all(_NAME.fullmatch(sample) for sample in guess.samples):
            guess.target, guess.confidence, guess.why = "name", 0.5, say("The values look like names.")
            return


def name_organisations(guesses: Sequence[ColumnGuess]) -> None:
    """In a list of organisations the company is the name, and whoever is asked for there is worth knowing."""
    names = [g for g in guesses if g.target == "name"]
    for guess in guesses:
        if guess.target != "organisation" or (names and guess.confidence >= 1):
            continue
        if names and names[0].confidence < 1 and plain_words(names[0].name) in _CONTACTS:
            names[0].target = "fact:Contact"
            names[0].why = say("The names of the organisations stand under “{name}”.", name=guess.name)
            names = []
        if not names:
            guess.target = "name"
            return


def _mostly_titles(samples: Sequence[str]) -> bool:
    told = sum(1 for s in samples if set(re.split(r"[\s/.,]+", fold(s).replace("dott.ssa", "dottssa"))) & _TITLES)
    return told > len(samples) / 2


def _is_called_title(heading: str) -> bool:
    return fold(heading).strip(" .:") in ("title", "titel", "titre", "titolo", "titulo", "tittel")
