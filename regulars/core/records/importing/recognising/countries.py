"""Countries by their names in many languages and by their codes."""

from functools import cache

from babel import Locale

from regulars.foundation.text import fold

_LANGUAGES = "en de fr es it pt nl nb sv da fi pl cs ru ja zh ko tr el ro hu sk hr sl bg uk ar he vi th".split()
_ALSO = {
    "uk": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "great britain": "GB", "northern ireland": "GB",
    "usa": "US", "u.s.a.": "US", "u.s.": "US", "united states of america": "US", "america": "US",
    "holland": "NL", "the netherlands": "NL", "czech republic": "CZ", "south korea": "KR", "korea": "KR",
    "russia": "RU", "taiwan": "TW", "hong kong": "HK", "macau": "MO", "viet nam": "VN", "norge": "NO", "noreg": "NO",
    "bosnia": "BA", "uae": "AE", "republic of ireland": "IE", "brd": "DE", "schweiz": "CH", "turkey": "TR",
    "السعودية": "SA", "الامارات": "AE", "الإمارات": "AE", "أمريكا": "US", "بريطانيا": "GB",
    "deu": "DE", "gbr": "GB", "fra": "FR", "nor": "NO", "swe": "SE", "dnk": "DK", "esp": "ES", "ita": "IT",
    "nld": "NL", "bel": "BE", "che": "CH", "aut": "AT", "pol": "PL", "prt": "PT", "fin": "FI", "irl": "IE",
    "can": "CA", "aus": "AU", "nzl": "NZ", "jpn": "JP", "chn": "CN", "ind": "IN", "bra": "BR", "mex": "MX",
}  # fmt: skip

_PLATES = {
    "A": "AT", "B": "BE", "D": "DE", "E": "ES", "F": "FR", "H": "HU", "I": "IT", "L": "LU", "N": "NO", "P": "PT",
    "S": "SE", "J": "JP", "V": "VA", "FIN": "FI", "SLO": "SI", "SRB": "RS", "IRL": "IE", "EST": "EE", "RUS": "RU",
    "BIH": "BA", "FL": "LI", "CZE": "CZ", "AUS": "AU",
}  # fmt: skip


def country_code(text: str) -> str | None:
    """Return the ISO 3166 code of a country named in any usual way, or None."""
    return _names().get(fold(text)) if len(text) <= 60 else None


def country_name(code: str, language: str = "en") -> str:
    """Return the name of a country in a language."""
    return str(Locale.parse(language).territories.get(code.upper(), code))


def country_on_plates(text: str) -> str | None:
    """Return the code of a country named as its cars are marked ("D", "A", "F"), for columns of countries alone."""
    return _PLATES.get(text.strip().rstrip(".").upper())


@cache
def _names() -> dict[str, str]:
    names: dict[str, str] = {}
    for language in reversed(_LANGUAGES):
        for code, name in Locale.parse(language).territories.items():
            if len(code) == 2 and code.isalpha() and code not in ("ZZ", "EU", "UN", "EZ", "XA", "XB"):
                names[fold(str(name))] = str(code)
                names[code.lower()] = str(code)
    return names | _ALSO
