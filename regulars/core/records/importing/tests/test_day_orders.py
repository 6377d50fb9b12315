"""The order of days is told by the days themselves, each way of parting them by itself."""

import pytest

from regulars.core.records.importing.recognising.day_orders import detect_day_orders, is_american, parting_sign


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        (["13.04.2020", "1.2.2020"], "dmy"),
        (["04/13/2020"], "mdy"),
        (["1.2.2020"], "dmy"),
        (["1/2/2020"], None),
        (["2020-01-02"], "ymd"),
        (["Kari", "22 33 44 55"], None),
    ],
)
def test_the_order_is_told_by_the_dates_that_allow_only_one(cells: list[str], order: str | None) -> None:
    assert detect_day_orders([cells]).usual == order


@pytest.mark.parametrize(
    ("cells", "usual", "others", "doubtful"),
    [
        (["04/13/2020", "04/05/2020", "13.4.2020"], "mdy", {".": "dmy"}, ""),
        (["04/13/2020", "1.2.2020", "1.3.2020"], "dmy", {"/": "mdy"}, ""),
        (["13.4.2020", "1/2/2020"], "dmy", {}, "1/2/2020"),
        (["13-04-2020", "4/13/20", "4/14/20"], "mdy", {"-": "dmy"}, ""),
        (["2020-04-13", "4/13/20"], "mdy", {}, ""),
        (["03.14.2020", "03.04.2020"], "mdy", {}, ""),
    ],
)
def test_each_way_of_parting_a_day_is_judged_by_itself(
    cells: list[str], usual: str, others: dict[str, str], doubtful: str
) -> None:
    found = detect_day_orders([[cell] for cell in cells])
    assert (found.usual, found.others, found.doubtful) == (usual, others, doubtful)


@pytest.mark.parametrize(
    ("day", "sign"), [("1.2.2004", "."), ("1 / 2 / 04", "/"), ("2004-02-01", "-"), ("1 2 2004", ""), ("1 May", "")]
)
def test_the_sign_of_a_day_is_found(day: str, sign: str) -> None:
    assert parting_sign(day) == sign


@pytest.mark.parametrize(
    ("rows", "american"),
    [
        ([["(617) 555-0123", "3/4/61"]], True),
        ([["United States", "3/4/61"]], True),
        ([["0171 1234567", "3/4/61"]], False),
        ([], False),
    ],
)
def test_an_american_list_is_told_by_its_phone_numbers_and_countries(rows: list[list[str]], american: bool) -> None:
    assert is_american(rows) is american


@pytest.mark.parametrize(
    ("cell", "is_so"), [("3/4/61", True), ("3/3/61", False), ("3.4.61", False), ("1961-03-04", False)]
)
def test_a_day_that_may_be_two_is_named(cell: str, is_so: bool) -> None:
    assert detect_day_orders([[cell]]).doubtful == (cell if is_so else "")
