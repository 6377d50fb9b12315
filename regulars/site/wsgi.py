"""The WSGI application that granian serves: the screens' files, frequent reads, then Django for all other addresses."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from regulars.site.answering.quick import with_quick_reads
from regulars.site.answering.screens import with_screens

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regulars.site.settings")
application = with_screens(
    with_quick_reads(get_wsgi_application()),
    settings.UI,
    watch=settings.DEBUG,
    is_https=settings.IS_HTTPS,
    works_offline=settings.OFFLINE,
)
