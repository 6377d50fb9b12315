"""Memory while tests run: nobody looks for litter among what is loaded once and stays.

Python's own looking takes more than half the time in which tests are gathered, and finds nothing then.
"""

import gc

gc.disable()


def pytest_collection_finish() -> None:
    """Look for litter again, in what is made from now on."""
    gc.freeze()
    gc.enable()
