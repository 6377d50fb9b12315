"""What breaks a law today. These lists may only shrink: an entry that is no longer needed fails the test."""

EXCEPTIONS: dict[str, set[str]] = {
    # The name is granian's.
    "No class or function is named by a word that fits everything": {
        "regulars/site/serving/gentle_server.py:signal_handler_reload",
    },
}


def judge(law: str, broken: dict[str, str]) -> None:
    """Fail for what breaks the law and is no known exception, and for exceptions that have become needless."""
    known = EXCEPTIONS.get(law, set())
    fresh = [f"{place}: {why}" for place, why in sorted(broken.items()) if place not in known]
    needless = sorted(known - broken.keys())
    assert not fresh, f"{law}:\n  " + "\n  ".join(fresh)
    assert not needless, f"{law}: no longer needed in exceptions.py:\n  " + "\n  ".join(needless)
