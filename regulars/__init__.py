"""Regulars keeps everyone a business deals with, and everything that ever happened between them."""

import sys

from regulars.foundation.systems import refuse_unfit_system

# Before anything else is loaded: what comes next would only say that some module is missing.
refuse_unfit_system()

import pysqlite3  # noqa: E402 - an unfit system is refused before it

# Django imports the standard library's sqlite3, whose SQLite on most systems has the rare
# WAL-reset corruption (fixed in 3.51.3); the packaged one is newer.
sys.modules["sqlite3"] = pysqlite3
sys.modules["sqlite3.dbapi2"] = pysqlite3.dbapi2
