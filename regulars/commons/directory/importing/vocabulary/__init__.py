"""The words that headings are made of, in several languages."""

from functools import cache
from itertools import chain

from regulars.commons.directory.importing.vocabulary import (
    arabic,
    chinese,
    czech,
    dutch,
    english,
    finnish,
    french,
    german,
    greek,
    hungarian,
    italian,
    japanese,
    korean,
    norwegian,
    polish,
    portuguese,
    russian,
    spanish,
    swedish,
    turkish,
)
from regulars.core.records.importing.recognising.vocabulary import Vocabulary

# Where two languages use one word for two things, the earlier language is meant.
_LANGUAGES = (
    english, german, norwegian, dutch, spanish, french, italian, portuguese, swedish, polish, russian, japanese,
    arabic, chinese, korean, hungarian, czech, turkish, finnish, greek,
)  # fmt: skip
LABELS: dict[str, list[str]] = {
    "work": [
        "work",
        "business",
        "office",
        "company",
        "arbeit",
        "büro",
        "geschäftlich",
        "dienstlich",
        "beruflich",
        "travail",
        "bureau",
        "professionnel",
        "pro",
        "trabajo",
        "oficina",
        "laboral",
        "lavoro",
        "ufficio",
        "trabalho",
        "comercial",
        "werk",
        "zakelijk",
        "kantoor",
        "jobb",
        "arbeid",
        "kontor",
        "arbejde",
        "arbete",
        "рабочий",
        "служебный",
    ],
    "home": [
        "home",
        "private",
        "personal",
        "privat",
        "zuhause",
        "domicile",
        "personnel",
        "privé",
        "maison",
        "casa",
        "particular",
        "personale",
        "privato",
        "residencial",
        "pessoal",
        "thuis",
        "hjem",
        "hjemme",
        "hem",
        "домашний",
        "личный",
    ],
    "mobile": ["mobile", "cell", "mobil", "handy", "portable", "móvil", "celular", "cellulare", "telemóvel", "mobiel"],
    "other": [
        "other",
        "andere",
        "weitere",
        "autre",
        "otro",
        "otra",
        "altro",
        "outro",
        "overig",
        "annen",
        "annet",
        "alternative",
        "secondary",
        "alt",
        "ekstra",
    ],
    "billing": [
        "billing",
        "invoice",
        "rechnung",
        "facturation",
        "facturación",
        "fatturazione",
        "faturamento",
        "factuur",
        "faktura",
    ],
    "delivery": [
        "delivery",
        "shipping",
        "lieferung",
        "liefer",
        "livraison",
        "envío",
        "entrega",
        "consegna",
        "levering",
        "verzend",
        "leverings",
    ],
}
LABELLED = frozenset({"emails", "phones", "links", "address"})


@cache
def party_vocabulary() -> Vocabulary:
    """Return the words for people's and organisations' headings in all languages."""
    words: dict[str, list[str]] = {}
    for target, found in chain.from_iterable(language.WORDS.items() for language in _LANGUAGES):
        words.setdefault(target, []).extend(found)
    in_order = {w: t for language in reversed(_LANGUAGES) for t, ws in language.WORDS.items() for w in ws}
    return Vocabulary(
        {t: [w for w in ws if in_order[w] == t] for t, ws in words.items()}, labels=LABELS, labelled=LABELLED
    )
