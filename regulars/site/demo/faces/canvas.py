"""The sheet that faces and marks are drawn on: twice as large as wanted, so that edges come out smooth."""

import io
from random import Random

from PIL import Image, ImageDraw

SIDE = 160
_SCALE = 2
_COLOURS = 64

Point = tuple[float, float]
Box = tuple[float, float, float, float]
Colour = str


class Canvas:
    """A square sheet whose points go from 0 to 160."""

    def __init__(self, background: Colour) -> None:
        self._image = Image.new("RGB", (SIDE * _SCALE, SIDE * _SCALE), background)
        self._draw = ImageDraw.Draw(self._image)

    def ellipse(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        """Fill an ellipse around a middle."""
        box = [x - width / 2, y - height / 2, x + width / 2, y + height / 2]
        self._draw.ellipse([part * _SCALE for part in box], fill=colour)

    def box(self, left: float, top: float, right: float, bottom: float, colour: Colour, *, round_by: float = 0) -> None:
        """Fill a box, with round corners if wished."""
        edges = [part * _SCALE for part in (left, top, right, bottom)]
        self._draw.rounded_rectangle(edges, round_by * _SCALE, fill=colour)

    def shape(self, points: list[Point], colour: Colour) -> None:
        """Fill a polygon."""
        self._draw.polygon([(x * _SCALE, y * _SCALE) for x, y in points], fill=colour)

    def stroke(self, points: list[Point], colour: Colour, width: float) -> None:
        """Draw a line through points, with round ends."""
        self._draw.line(
            [(x * _SCALE, y * _SCALE) for x, y in points], fill=colour, width=round(width * _SCALE), joint="curve"
        )
        for x, y in (points[0], points[-1]):
            self.ellipse(x, y, width, width, colour)

    def arc(self, x: float, y: float, width: float, height: float, start: float, end: float, colour: Colour) -> None:
        """Draw a thin arc of an ellipse, in degrees clockwise from the right."""
        box = [x - width / 2, y - height / 2, x + width / 2, y + height / 2]
        self._draw.arc([part * _SCALE for part in box], start, end, fill=colour, width=round(2.6 * _SCALE))

    def ring(self, x: float, y: float, size: float, colour: Colour) -> None:
        """Draw a thin circle."""
        self.arc(x, y, size, size, 0, 360, colour)

    def png(self, *, crop: Box = (0, 0, SIDE, SIDE)) -> bytes:
        """Return the part inside the crop as a small PNG file."""
        left, top, right, bottom = (edge * _SCALE for edge in crop)
        small = self._image.resize((SIDE, SIDE), Image.Resampling.BOX, box=(left, top, right, bottom))
        buffer = io.BytesIO()
        few = small.quantize(_COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        few.save(buffer, "PNG", compress_level=3)
        return buffer.getvalue()


def darker(colour: Colour, by: float) -> Colour:
    """Return the colour with that share of its light taken away."""
    return "#" + "".join(f"{round(int(colour[place : place + 2], 16) * (1 - by)):02x}" for place in (1, 3, 5))


def pick(dice: Random, colours: str) -> Colour:
    """Return one of the colours written as "#aabbcc #ddeeff"."""
    return dice.choice(colours.split())
