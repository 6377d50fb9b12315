"""How letters leave the house: REGULARS_MAIL is `file` (default), `console`, or smtp://user:password@host:port."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit


def mail_settings(data: Path) -> dict[str, Any]:
    """Return Django's settings for mail, from REGULARS_MAIL and REGULARS_MAIL_FROM."""
    wish = os.environ.get("REGULARS_MAIL", "file")
    sender = {"DEFAULT_FROM_EMAIL": os.environ.get("REGULARS_MAIL_FROM", "Regulars <regulars@localhost>")}
    if wish == "console":
        return sender | {"EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"}
    if wish == "file":
        return sender | {"EMAIL_BACKEND": "regulars.site.letter_files.LetterFiles", "EMAIL_FILE_PATH": data / "mail"}
    parts = urlsplit(wish)
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        raise SystemExit("REGULARS_MAIL must be file, console, or like smtp://user:password@mail.example.com:587")
    is_whole = parts.scheme == "smtps"
    # Only a mail server on this machine is spoken to in clear.
    is_here = parts.hostname in ("localhost", "127.0.0.1", "::1")
    return sender | {
        "EMAIL_BACKEND": "regulars.core.outgoing.letters.LetterPost",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or (465 if is_whole else 587),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": is_whole,
        "EMAIL_USE_TLS": not is_whole and not is_here,
        "EMAIL_TIMEOUT": 20,
    }


def address_here() -> str:
    """Return where the house listens when nobody said how the world calls it."""
    return f"http://{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"
