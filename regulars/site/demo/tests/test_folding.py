"""Both databases fold text as Python does: else a Ukrainian or Greek city would not be found by its own name."""

import pytest

from regulars.core.database.rows import fetch_value
from regulars.foundation.text import fold
from regulars.site.demo.cast.cultures import culture
from regulars.site.demo.cast.sources import culture_slugs

WORDS = ["Straße", "ŒUVRE", "Тарас Ї Й", "ΣΊΣΥΦΟΣ", "İstanbul", "ﬁn", "한글 테스트", "ｶﾀｶﾅ", "Ạ̈", "a\u200fb", "Øre Þór"]


@pytest.mark.django_db
def test_folding_in_the_database_is_folding_in_python() -> None:
    for slug in culture_slugs():
        for name in [*culture(slug)["women"], *culture(slug)["men"], *culture(slug)["cities"], *WORDS]:
            assert fetch_value("SELECT fold(%s)", [name]) == fold(name)
