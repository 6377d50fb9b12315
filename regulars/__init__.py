"""Regulars keeps everyone a business deals with, and everything that ever happened between them."""

import sys

import pysqlite3

# Django imports the standard library's sqlite3, whose SQLite on most systems has the rare
# WAL-reset corruption (fixed in 3.51.3); the packaged one is newer.
sys.modules["sqlite3"] = pysqlite3
sys.modules["sqlite3.dbapi2"] = pysqlite3.dbapi2
