"""Where a request comes from, in words that its user knows."""

import re
from ipaddress import IPv4Address, ip_address
from typing import Any

from django.conf import settings

from regulars.core.words import say

_BROWSERS = (("Edg", "Edge"), ("OPR", "Opera"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari"))
_SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
)


def address_of(request: Any) -> str:
    """Return the address a request comes from; what proxies say counts only as far as they are ours."""
    proxies = settings.TRUSTED_PROXIES
    passed = [part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",") if part.strip()]
    found = passed[-proxies] if 0 < proxies <= len(passed) else request.META.get("REMOTE_ADDR", "")
    return str(found)[:64]


def network_of(request: Any) -> str:
    """Return what counts as one address: of IPv6 the network that one customer of a provider is given."""
    address = address_of(request)
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if isinstance(found, IPv4Address):
        return address
    return str(found.ipv4_mapped or f"{int(found) >> 64:x}::/64")


def browser_of(request: Any) -> str:
    """Return what the browser calls itself, kept short."""
    return re.sub(r"[^\x20-\x7e]", "", request.headers.get("User-Agent", ""))[:300]


def browser_words(agent: str) -> str:
    """Return a browser's own long name as people say it: "Firefox on Windows"."""
    browser = next((name for mark, name in _BROWSERS if mark in agent), "")
    system = next((name for mark, name in _SYSTEMS if mark in agent), "")
    if system:
        return say("{browser} on {system}", browser=browser or say("A browser"), system=system)
    return browser or agent[:40] or say("Unknown")
