"""The people, the queue and the cases of the tests of cases."""

from regulars.service.case.tests.conftest import alice, bob, people, queue

__all__ = ["alice", "bob", "people", "queue"]
