"""Hair: what lies behind the head and what lies over the forehead."""

from collections.abc import Callable

from regulars.site.demo.faces.canvas import Canvas, Colour

Part = Callable[[Canvas, Colour], None]


def _nothing(canvas: Canvas, colour: Colour) -> None:
    """Draw nothing."""


def _long(canvas: Canvas, colour: Colour) -> None:
    canvas.ellipse(80, 70, 82, 86, colour)
    canvas.box(39, 66, 121, 128, colour, round_by=18)


def _bob(canvas: Canvas, colour: Colour) -> None:
    canvas.ellipse(80, 70, 84, 84, colour)
    canvas.box(38, 66, 122, 104, colour, round_by=14)


def _cloud(canvas: Canvas, colour: Colour) -> None:
    for x, y, size in (
        (48, 66, 40),
        (60, 46, 42),
        (82, 38, 44),
        (104, 48, 42),
        (113, 68, 38),
        (46, 84, 30),
        (114, 86, 30),
    ):
        canvas.ellipse(x, y, size, size, colour)


def _bun(canvas: Canvas, colour: Colour) -> None:
    canvas.ellipse(80, 28, 30, 28, colour)
    canvas.ellipse(80, 68, 76, 76, colour)


def _tail(canvas: Canvas, colour: Colour) -> None:
    canvas.ellipse(80, 66, 76, 74, colour)
    canvas.ellipse(120, 92, 22, 62, colour)


def _cap(canvas: Canvas, colour: Colour) -> None:
    canvas.ellipse(80, 64, 76, 72, colour)


def _fringe(canvas: Canvas, colour: Colour) -> None:
    canvas.shape(
        [(46, 74), (48, 54), (60, 40), (80, 36), (100, 40), (112, 54), (114, 74), (104, 62), (80, 58), (56, 62)], colour
    )


def _parting(canvas: Canvas, colour: Colour) -> None:
    canvas.shape(
        [
            (46, 80),
            (47, 56),
            (62, 40),
            (84, 36),
            (104, 42),
            (113, 58),
            (114, 80),
            (106, 66),
            (92, 50),
            (70, 60),
            (54, 66),
        ],
        colour,
    )


def _swept(canvas: Canvas, colour: Colour) -> None:
    canvas.shape(
        [
            (47, 70),
            (46, 52),
            (58, 38),
            (84, 32),
            (108, 42),
            (114, 58),
            (113, 72),
            (107, 60),
            (76, 54),
            (58, 58),
            (52, 68),
        ],
        colour,
    )


def _short(canvas: Canvas, colour: Colour) -> None:
    canvas.shape(
        [(46, 72), (47, 54), (60, 40), (80, 36), (100, 40), (113, 54), (114, 72), (108, 56), (80, 50), (52, 56)], colour
    )


def _curls(canvas: Canvas, colour: Colour) -> None:
    for x, y in ((54, 54), (64, 46), (75, 42), (87, 42), (98, 47), (107, 55)):
        canvas.ellipse(x, y, 19, 17, colour)


def _sides(canvas: Canvas, colour: Colour) -> None:
    canvas.ellipse(48, 72, 12, 28, colour)
    canvas.ellipse(112, 72, 12, 28, colour)


# (behind, in front)
WOMEN: list[tuple[Part, Part]] = [
    (_long, _parting), (_long, _fringe), (_bob, _fringe), (_bob, _parting), (_cloud, _curls), (_bun, _short),
    (_bun, _parting), (_tail, _swept), (_cap, _swept), (_long, _swept),
]  # fmt: skip
MEN: list[tuple[Part, Part]] = [
    (_cap, _short), (_cap, _swept), (_cap, _parting), (_cap, _curls), (_sides, _nothing), (_cloud, _curls),
    (_nothing, _short), (_nothing, _nothing), (_cap, _fringe),
]  # fmt: skip
