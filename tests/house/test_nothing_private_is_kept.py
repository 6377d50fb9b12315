"""What is kept in version control names no machine, no registry and no secret."""

import re

from tests.house.exceptions import judge
from tests.house.source import kept_files, name_of

# Put together from halves, so that this file does not find itself.
HOSTS = [
    "pypi" + ".org",
    "files.python" + "hosted.org",
    "registry.npm" + "js.org",
    "deb.debian" + ".org",
    "registry.yarn" + "pkg",
]
MACHINE_PATHS = re.compile(r"(?<![\w.])/(?:work|root|opt/pypi[\w-]*|home/(?!\$)[a-z]\w+|Users/(?!\$)[a-z]\w+)/")
SECRETS = re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY|\bAKIA[0-9A-Z]{16}\b|\bghp_\w{36}\b")
WORDS = re.compile("|".join(map(re.escape, HOSTS)))


def test_no_machine_path_registry_or_secret_is_kept() -> None:
    broken = {}
    for path in kept_files():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        for pattern in (WORDS, MACHINE_PATHS, SECRETS):
            if found := pattern.search(text):
                broken[name_of(path)] = f"{found.group()} in line {text.count(chr(10), 0, found.start()) + 1}"
    judge("Nothing kept names a machine, a registry or a secret", broken)
