import sqlite3

from regulars.site.serving.soundness import sqlite_is_sound


def test_sqlite_libraries_that_can_damage_data_are_known() -> None:
    assert sqlite_is_sound((3, 51, 3))
    assert sqlite_is_sound((3, 53, 0))
    assert not sqlite_is_sound((3, 40, 1))
    assert not sqlite_is_sound((3, 51, 2))
    assert not sqlite_is_sound((3, 52, 0))


def test_the_library_that_runs_here_is_sound() -> None:
    assert sqlite_is_sound(), sqlite3.sqlite_version
