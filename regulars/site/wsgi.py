"""The WSGI application that granian serves: the screens' files, then Django for the API."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from regulars.site.answering.screens import with_screens

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regulars.site.settings")
application = with_screens(get_wsgi_application(), settings.UI, watch=settings.DEBUG)
