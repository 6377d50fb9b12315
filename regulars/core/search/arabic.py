"""How Arabic words are written by hand: with or without the article, and the signs on alif left out or added."""

_ARTICLE = "ال"
_ALIFS = "اأإآ"
_ENDINGS = {"ه": "ة", "ة": "ه", "ي": "ى", "ى": "ي"}


def arabic_spellings(word: str) -> set[str]:
    """Return the ways to write an Arabic word that readers take for the same."""
    bare = word.removeprefix(_ARTICLE)
    found = {word, _ARTICLE + bare}
    if len(bare) > 1:
        found.add(bare)
    for stem in list(found):
        places = [at for at, sign in enumerate(stem) if sign in _ALIFS]
        found |= {stem[:at] + alif + stem[at + 1 :] for at in places for alif in _ALIFS}
    return found | {one[:-1] + _ENDINGS[one[-1]] for one in found if one[-1] in _ENDINGS}
