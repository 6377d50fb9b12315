"""Colours of faces: skin and hair by where the culture's people mostly come from, mixed as people are."""

from dataclasses import dataclass
from random import Random

from regulars.site.demo.faces.canvas import Colour, pick

BACKGROUNDS = "#f2d7c4 #d9e4dc #dfe3f0 #f3e3b8 #e7d8ea #cfe3e6 #f0d3d6 #e2e0d2 #d3dfc9 #ead9bd"
CLOTHES = "#2f4858 #8c3b2e #5b6e4f #d08c3f #6c5b7b #33658a #a23b5a #40514e #7a5c3e #1f6f6b #c7522a #4b4e6d"
_SKIN = {
    "light": "#f6d9c4 #f1cdb2 #eec4a5 #f4d3ba",
    "olive": "#e5b891 #d9a679 #e0b087 #cf9a6c",
    "east": "#f0cfa8 #e8c198 #edc9a0 #dcb083",
    "brown": "#b87f56 #a56d45 #c48d63 #96613c",
    "dark": "#7a4a2e #6a3e26 #8a5636 #5b3420",
}
_HAIR = {
    "light": "#d9b46a #b9864a #8a5a2f #5a3a22 #e3c98f #a3502a #3b2a1e",
    "dark": "#1d1a19 #2a2220 #33251d #171516",
}
_GREY = "#b9b7b3 #d7d5d1 #8f8d8a"
_OF_CULTURE = {
    "no": "light", "se": "light", "dk": "light", "de": "light", "gb": "light", "pl": "light", "ua": "light",
    "fr": "light", "us": "light", "es": "olive", "it": "olive", "gr": "olive", "tr": "olive", "il": "olive",
    "eg": "olive", "br": "brown", "co": "olive", "in": "brown", "jp": "east", "cn": "east", "kr": "east",
    "ng": "dark", "et": "dark", "ke": "dark",
}  # fmt: skip
_MIXED = {"us": 0.5, "gb": 0.35, "fr": 0.3, "br": 0.5, "no": 0.08, "se": 0.1, "de": 0.1, "co": 0.3}


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one face."""

    skin: Colour
    hair: Colour
    clothes: Colour
    background: Colour


def colours_for(culture: str, is_grey: bool, dice: Random) -> Colours:
    """Return the colours of somebody from that culture."""
    look = _OF_CULTURE.get(culture, "olive")
    if dice.random() < _MIXED.get(culture, 0.0):
        look = dice.choice(["olive", "brown", "dark", "light"])
    hair = _GREY if is_grey else _HAIR["light" if look == "light" else "dark"]
    return Colours(pick(dice, _SKIN[look]), pick(dice, hair), pick(dice, CLOTHES), pick(dice, BACKGROUNDS))
