"""Rows straight from the driver."""

import time

import pytest
from django.db import DatabaseError, close_old_connections, connection, transaction

from regulars.core.database.faults import is_database_away
from regulars.core.database.lost_lines import drop_lost_line
from regulars.core.database.rows import execute, fetch_rows, fetch_value


@pytest.mark.django_db
def test_what_the_database_refuses_is_told_in_djangos_words() -> None:
    with pytest.raises(DatabaseError):
        fetch_rows("SELECT nothing FROM nowhere")


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="A file is not lost.")
class TestWhereTheDatabaseWasStartedAnew:
    """Each line to it is lost, and learns of it only by asking."""

    @pytest.fixture(autouse=True)
    def lost(self) -> None:
        """End this thread's line from another one."""
        lost = fetch_value("SELECT pg_backend_pid()")
        other = connection.copy()
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_terminate_backend(%s)", [lost])
        other.close()

    def test_a_question_is_asked_again_on_a_new_line(self) -> None:
        assert fetch_value("SELECT 1") == 1

    def test_a_write_is_told_since_nobody_knows_whether_it_was_done(self) -> None:
        with pytest.raises(DatabaseError) as told:
            execute("UPDATE access_user SET name = name")
        assert is_database_away(told.value)

    def test_a_transaction_is_never_half_repeated(self) -> None:
        with pytest.raises(DatabaseError) as told, transaction.atomic():
            fetch_value("SELECT 1")
        assert is_database_away(told.value)
        assert fetch_value("SELECT 1") == 1

    def test_whoever_looks_first_has_a_new_line_for_writing_too(self) -> None:
        time.sleep(0.1)
        drop_lost_line()
        assert execute("UPDATE access_user SET name = name") == 0

    def test_a_line_that_is_well_is_kept(self) -> None:
        line = fetch_value("SELECT pg_backend_pid()")
        drop_lost_line()
        assert fetch_value("SELECT pg_backend_pid()") == line

    def test_the_next_request_has_a_line_again(self) -> None:
        with pytest.raises(DatabaseError):
            execute("UPDATE access_user SET name = name")
        close_old_connections()
        assert fetch_value("SELECT 1") == 1


@pytest.mark.django_db
def test_a_fault_of_another_kind_is_not_taken_for_an_absence() -> None:
    with pytest.raises(DatabaseError) as told:
        fetch_rows("SELECT nothing FROM nowhere")
    assert not is_database_away(told.value)
