"""A friendly face from the front, drawn from a few ellipses."""

from random import Random

from regulars.site.demo.faces.canvas import Canvas, darker
from regulars.site.demo.faces.hair import MEN, WOMEN
from regulars.site.demo.faces.palette import Colours, colours_for

_EYES = "#2b2422"
_CROP = (12.0, 12.0, 148.0, 148.0)


def draw_face(*, sex: str, culture: str, age: int, dice: Random) -> bytes:
    """Return a face of 160 × 160 points as PNG."""
    is_grey = age > 52 and dice.random() < 0.75
    colours = colours_for(culture, is_grey, dice)
    behind, front = dice.choice(WOMEN if sex == "woman" else MEN)
    if age < 20 or sex == "woman":
        has_beard = False
    else:
        has_beard = dice.random() < 0.38
    canvas = Canvas(colours.background)
    behind(canvas, colours.hair)
    _body(canvas, colours, dice)
    _head(canvas, colours, dice)
    if has_beard:
        _beard(canvas, colours, dice)
    _features(canvas, colours, sex, dice)
    front(canvas, colours.hair)
    if dice.random() < (0.45 if age > 45 else 0.2):
        _glasses(canvas, dice)
    return canvas.png(crop=_CROP)


def _body(canvas: Canvas, colours: Colours, dice: Random) -> None:
    shade = darker(colours.skin, 0.12)
    canvas.ellipse(80, 166, 124, 84, colours.clothes)
    if dice.random() < 0.5:
        canvas.ellipse(80, 128, 46, 26, darker(colours.clothes, 0.25))
    canvas.box(68, 100, 92, 130, shade, round_by=10)
    canvas.ellipse(80, 129, 24, 14, shade)


def _head(canvas: Canvas, colours: Colours, dice: Random) -> None:
    width = dice.choice([64, 66, 68, 70])
    for x in (80 - width / 2, 80 + width / 2):
        canvas.ellipse(x, 80, 13, 18, darker(colours.skin, 0.06))
    canvas.ellipse(80, 76, width, 80, colours.skin)


def _features(canvas: Canvas, colours: Colours, sex: str, dice: Random) -> None:
    apart = dice.choice([13, 14, 15, 16])
    blush = darker(colours.skin, 0.1)
    for side in (-1, 1):
        x = 80 + side * apart
        canvas.ellipse(80 + side * 21, 92, 13, 8, blush)
        canvas.ellipse(x, 79, 6.4, 7.6, _EYES)
        canvas.ellipse(x + 1.4, 77.4, 2, 2, "#ffffff")
        brow = darker(colours.hair, 0.2)
        lift = dice.choice([0, 1, 2])
        canvas.stroke(
            [(x - 6, 70 - lift / 2), (x, 68 - lift), (x + 6, 70 - lift / 2)], brow, 1.6 if sex == "woman" else 2.4
        )
    canvas.arc(80, 85, 8, 10, 20, 130, darker(colours.skin, 0.25))
    _mouth(canvas, colours, sex, dice)


def _mouth(canvas: Canvas, colours: Colours, sex: str, dice: Random) -> None:
    line = "#9c3f3a" if sex == "woman" else darker(colours.skin, 0.5)
    throw = dice.random()
    if throw < 0.3:
        canvas.ellipse(80, 97, 22, 15, "#7d2f2c")
        canvas.box(66, 88, 94, 96.4, colours.skin)
        canvas.box(71, 96.4, 89, 99, "#ffffff", round_by=1)
    else:
        canvas.arc(80, 93, dice.choice([18, 22, 25]), dice.choice([10, 14]), 15, 165, line)


def _beard(canvas: Canvas, colours: Colours, dice: Random) -> None:
    if dice.random() < 0.6:
        canvas.ellipse(80, 100, 58, 40, colours.hair)
        canvas.ellipse(80, 86, 56, 32, colours.skin)
        canvas.ellipse(80, 97, 27, 14, colours.skin)
    else:
        canvas.ellipse(80, 90.5, 26, 6, colours.hair)


def _glasses(canvas: Canvas, dice: Random) -> None:
    frame = dice.choice(["#2b2422", "#7a4a2e", "#34495e", "#8c3b2e"])
    for x in (65, 95):
        canvas.ring(x, 79, 23, frame)
    canvas.stroke([(76.5, 78), (83.5, 78)], frame, 2.2)
