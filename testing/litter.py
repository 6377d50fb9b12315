"""Memory while tests run: nobody looks for litter among what is loaded once and stays.

Python's own looking takes more than half the time in which tests are gathered, and finds nothing then.
"""

import gc

import pytest

gc.disable()


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop() -> None:
    """Look for litter again, in what is made from now on, and not at every turn; whoever shares tests out does too."""
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
    gc.enable()
