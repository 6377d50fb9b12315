"""Handing letters to the mail server that the operator named, through the one way out."""

import smtplib
import socket
from typing import Any

from django.conf import settings
from django.core.mail.backends.smtp import EmailBackend

from regulars.core.outgoing.connecting import connect
from regulars.core.outgoing.places import host_of
from regulars.core.outgoing.trusted import Trusted


class LetterPost(EmailBackend):
    """Sends letters by SMTP."""

    @property
    def connection_class(self) -> Any:
        """Return what speaks to the mail server."""
        return _InPrivate if self.use_ssl else _Counter


class _Counter(smtplib.SMTP):
    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        # The library has no other place between resolving and connecting.
        named = Trusted().and_host(host_of(settings.EMAIL_HOST), settings.EMAIL_PORT)
        return connect(host, port, seconds=timeout, named=named)


class _InPrivate(smtplib.SMTP_SSL, _Counter):
    pass
