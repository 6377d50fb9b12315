"""Faces for the demo's people and marks for its organisations: drawn by dice, always the same."""

from regulars.site.demo.faces.faces import draw_face
from regulars.site.demo.faces.marks import draw_mark

__all__ = ["draw_face", "draw_mark"]
