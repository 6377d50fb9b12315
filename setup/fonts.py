"""Cut our typeface down to what the screens use: two weights, the letters of the languages we meet.

Run it by hand after a new release of Inter, in an environment with fonttools and brotli:
`python setup/fonts.py web/node_modules/@fontsource-variable/inter/files web/src/core/kit/fonts`.
"""

import io
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

EUROPE = "0100-017F 018F 0192 01CD-01DC 0218-021B 0259 02BB-02BC 02C6-02C7 02D8-02DD 1E80-1E85 1E9E 20A0-20C0 2113"
LETTERS = {"latin": "", "latin-ext": EUROPE, "greek": "", "cyrillic": "", "vietnamese": ""}
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum", "calt", "liga"]
WEIGHTS = (400, 600)


def cut_font(source: Path, target: Path, *, letters: str) -> None:
    """Write a smaller copy of a variable font; no letters means all it has."""
    font = TTFont(source)
    instancer.instantiateVariableFont(font, {"wght": WEIGHTS}, inplace=True)
    options = subset.Options(flavor="woff2", layout_features=FEATURES, hinting=False, name_IDs=[0, 1, 2, 13, 14])
    cutter = subset.Subsetter(options)
    font = _read_again(font)
    cutter.populate(unicodes=_code_points(letters) & set(font.getBestCmap()) if letters else set(font.getBestCmap()))
    cutter.subset(font)
    font.flavor = "woff2"
    font.save(target)


def _read_again(font: TTFont) -> TTFont:
    # The subsetter stumbles over tables that the instancer has only half unpacked.
    font.flavor = None
    kept = io.BytesIO()
    font.save(kept)
    kept.seek(0)
    return TTFont(kept)


def _code_points(letters: str) -> set[int]:
    ranges = [part.partition("-") for part in letters.split()]
    return {point for first, _, last in ranges for point in range(int(first, 16), int(last or first, 16) + 1)}


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:])
    for name, letters in LETTERS.items():
        cut_font(source / f"inter-{name}-wght-normal.woff2", target / f"inter-{name}.woff2", letters=letters)
