"""Rows straight from the driver."""

import pytest
from django.db import DatabaseError, close_old_connections, connection

from regulars.core.database.rows import fetch_rows, fetch_value, is_postgres


@pytest.mark.django_db
def test_what_the_database_refuses_is_told_in_djangos_words() -> None:
    with pytest.raises(DatabaseError):
        fetch_rows("SELECT nothing FROM nowhere")


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="A file is not lost.")
def test_a_lost_connection_is_opened_anew_by_the_next_request() -> None:
    assert is_postgres()
    lost = fetch_value("SELECT pg_backend_pid()")
    other = connection.copy()
    with other.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s)", [lost])
    other.close()
    with pytest.raises(DatabaseError):
        fetch_value("SELECT 1")
    close_old_connections()
    assert fetch_value("SELECT 1") == 1
