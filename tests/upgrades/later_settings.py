"""The settings of a version to come, with four steps more."""

from regulars.site.settings import *  # noqa: F403 - it is that version with one app more
from regulars.site.settings import INSTALLED_APPS as _APPS

INSTALLED_APPS = [*_APPS, "tests.upgrades.later"]
