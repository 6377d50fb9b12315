"""Every connection to another machine is opened by core/outgoing, which knows where none may lead."""

import ast

from tests.house.exceptions import judge
from tests.house.source import name_of, product_files, tree_of

# What opens connections, or lets something else open them.
OPENING = {
    "socket", "ssl", "http.client", "urllib.request", "urllib3", "requests", "httpx", "httpx2", "aiohttp", "niquests",
    "smtplib", "imaplib", "poplib", "ftplib", "nntplib", "telnetlib", "xmlrpc", "socketserver", "imapclient",
    "paramiko", "boto3", "botocore", "minio", "obstore", "websockets", "ldap3", "django.core.mail.backends.smtp",
}  # fmt: skip
# Why these may: none of them connects to what anybody else named.
REASONS = {
    "regulars/core/jobs/processes.py": "asks for this machine's own name",
    "regulars/site/serving/address.py": "tries whether our own port is free",
    "regulars/site/serving/gentle_server.py": "listens",
    "regulars/site/serving/listening.py": "listens",
    "regulars/core/files/": "speaks to the bucket that the operator named, and to nothing that a user did",
}


def test_nothing_else_opens_connections() -> None:
    found = {}
    for path in product_files():
        name = name_of(path)
        if name.startswith("regulars/core/outgoing/") or any(name.startswith(known) for known in REASONS):
            continue
        for module in sorted(imported(tree_of(path))):
            if any(module == one or module.startswith(one + ".") for one in OPENING):
                found[name] = f"imports {module}: ask by regulars.core.outgoing"
    judge("Connections are opened by core/outgoing alone", found)


def imported(tree: ast.Module) -> set[str]:
    """Return every module that a file imports, inside functions too."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {one.name for one in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {node.module} | {f"{node.module}.{one.name}" for one in node.names}
    return found


def test_the_law_sees_every_way_to_write_it() -> None:
    for text in ("import requests", "from http import client", "def f():\n  from urllib.request import urlopen"):
        names = imported(ast.parse(text))
        assert any(name == one or name.startswith(one + ".") for name in names for one in OPENING), text
