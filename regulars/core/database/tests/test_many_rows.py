"""Many rows into a table at once."""

import pytest

from regulars.core.database.bulk import insert_tuples
from regulars.core.database.rows import fetch_rows

# Signs that mean something inside a statement.
SIGNS = ("it's", '100 %s "?"', "ø\n{}", "100 %", "?, ?")


@pytest.mark.django_db
@pytest.mark.parametrize("count", [1, 249, 250, 777])  # on both sides of what SQLite takes in one statement
def test_each_row_arrives_once_and_in_its_order_with_what_all_of_them_share(count: int) -> None:
    given = [(f"{SIGNS[number % len(SIGNS)]} {number}", number) for number in range(count)]
    shared = {"source": "it's 100 %s ?", "record_type": "people"}
    insert_tuples("records_externalid", ("external_id", "record_id"), given, same=shared)
    rows = fetch_rows("SELECT external_id, record_id, source, record_type FROM records_externalid ORDER BY id")
    assert rows == [(*row, *shared.values()) for row in given]
