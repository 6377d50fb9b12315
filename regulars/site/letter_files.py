"""Letters as files that only their owner may read: they hold links that open accounts."""

import os
from typing import Any

from django.core.mail.backends.filebased import EmailBackend


class LetterFiles(EmailBackend):
    """Django's letters as files, in a folder that nobody else may enter."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        os.chmod(self.file_path, 0o700)
