"""The same business as in the tests of bringing in."""

from regulars.commons.directory.importing.tests.conftest import _own_folder, alice, begin, brought, tried

__all__ = ["_own_folder", "alice", "begin", "brought", "tried"]
