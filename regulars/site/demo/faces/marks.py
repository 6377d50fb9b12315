"""Marks for organisations: two colours and one plain shape each."""

import math
from collections.abc import Callable
from random import Random

from regulars.site.demo.faces.canvas import Canvas, Colour, darker

_PAIRS = [
    ("#1f3a4d", "#f2b872"), ("#7b2d26", "#f0e2c9"), ("#2f5d50", "#e9d8a6"), ("#e8dcc8", "#a2482d"),
    ("#3d405b", "#e07a5f"), ("#f4d58d", "#5b3a29"), ("#264653", "#e9c46a"), ("#dfe7e2", "#31655a"),
    ("#5a3e56", "#f1c6c0"), ("#c9dbe6", "#1d4a6b"), ("#8a5a2f", "#f6ead7"), ("#f0cfc4", "#7c2f3e"),
]  # fmt: skip


def _cup(canvas: Canvas, back: Colour, front: Colour) -> None:
    canvas.ellipse(112, 84, 34, 34, front)
    canvas.ellipse(112, 84, 18, 18, back)
    canvas.box(44, 62, 108, 108, front, round_by=16)
    canvas.box(44, 60, 108, 74, front)
    canvas.box(38, 116, 114, 122, front, round_by=3)


def _bean(canvas: Canvas, back: Colour, front: Colour) -> None:
    canvas.ellipse(80, 80, 68, 92, front)
    canvas.stroke([(84, 36), (74, 58), (86, 80), (76, 102), (80, 124)], back, 5)


def _lighthouse(canvas: Canvas, back: Colour, front: Colour) -> None:
    canvas.shape([(68, 60), (92, 60), (100, 128), (60, 128)], front)
    canvas.box(66, 44, 94, 56, front, round_by=2)
    canvas.shape([(64, 43), (80, 28), (96, 43)], front)
    canvas.shape([(60, 48), (24, 36), (24, 62), (60, 54)], darker(front, 0.18))
    canvas.shape([(100, 48), (136, 36), (136, 62), (100, 54)], darker(front, 0.18))


def _hills(canvas: Canvas, back: Colour, front: Colour) -> None:
    canvas.ellipse(104, 56, 34, 34, front)
    canvas.shape([(20, 120), (62, 56), (104, 120)], front)
    canvas.shape([(70, 120), (106, 80), (142, 120)], darker(front, 0.2))


def _waves(canvas: Canvas, back: Colour, front: Colour) -> None:
    for y in (58, 80, 102):
        points = [(28 + step * 2.0, y + 8 * math.sin(step / 4)) for step in range(53)]
        canvas.stroke(points, front, 8)


def _sun(canvas: Canvas, back: Colour, front: Colour) -> None:
    for turn in range(12):
        angle = turn * math.pi / 6
        x, y = math.cos(angle), math.sin(angle)
        canvas.stroke([(80 + 38 * x, 80 + 38 * y), (80 + 52 * x, 80 + 52 * y)], front, 7)
    canvas.ellipse(80, 80, 56, 56, front)


def _gear(canvas: Canvas, back: Colour, front: Colour) -> None:
    for turn in range(8):
        angle = turn * math.pi / 4
        canvas.ellipse(80 + 40 * math.cos(angle), 80 + 40 * math.sin(angle), 22, 22, front)
    canvas.ellipse(80, 80, 82, 82, front)
    canvas.ellipse(80, 80, 34, 34, back)


def _leaf(canvas: Canvas, back: Colour, front: Colour) -> None:
    points = [(80 + 34 * math.sin(step / 16 * math.pi), 36 + step * 5.5) for step in range(17)]
    points += [(80 - 34 * math.sin(step / 16 * math.pi), 36 + step * 5.5) for step in range(16, -1, -1)]
    canvas.shape(points, front)
    canvas.stroke([(80, 52), (80, 132)], back, 4)


def _moon(canvas: Canvas, back: Colour, front: Colour) -> None:
    canvas.ellipse(76, 80, 88, 88, front)
    canvas.ellipse(98, 68, 72, 72, back)


def _blocks(canvas: Canvas, back: Colour, front: Colour) -> None:
    canvas.box(42, 42, 76, 76, front, round_by=6)
    canvas.box(84, 42, 118, 118, darker(front, 0.15), round_by=6)
    canvas.box(42, 84, 76, 118, darker(front, 0.3), round_by=6)


_SHAPES: dict[str, list[Callable[[Canvas, Colour, Colour], None]]] = {
    "cafe": [_cup, _bean, _moon, _sun, _waves, _cup],
    "lead": [_cup, _bean, _sun],
    "retailer": [_blocks, _leaf, _cup, _sun],
    "distributor": [_gear, _blocks, _waves, _hills],
    "supplier": [_hills, _leaf, _bean, _gear, _sun],
    "partner": [_gear, _blocks, _leaf],
    "press": [_blocks, _moon],
    "office": [_blocks, _hills, _waves],
    "rival": [_bean, _sun, _blocks],
}
_LIGHT = ("Phare", "Faro", "Lykt", "Fyr", "Φάρος", "とうだい", "등대", "Light")


def draw_mark(*, name: str, sort: str, dice: Random) -> bytes:
    """Return an organisation's mark of 160 × 160 points as PNG."""
    back, front = dice.choice(_PAIRS)
    shape = _lighthouse if any(word in name for word in _LIGHT) else dice.choice(_SHAPES[sort])
    canvas = Canvas(back)
    shape(canvas, back, front)
    return canvas.png()
