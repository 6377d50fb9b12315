"""Each shape of the API has a name of its own: of two that share one, the document would show the later for both."""

from collections import defaultdict
from collections.abc import Iterator
from importlib import import_module

from pydantic import BaseModel


def test_no_two_shapes_of_the_api_share_a_name() -> None:
    import_module("regulars.site.urls")
    places = defaultdict(set)
    for shape in _shapes(BaseModel):
        if shape.__module__.startswith("regulars."):
            places[shape.__name__].add(shape.__module__)
    assert {name: sorted(found) for name, found in places.items() if len(found) > 1} == {}


def _shapes(shape: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for one in shape.__subclasses__():
        yield one
        yield from _shapes(one)
