"""Django's settings, read from a few environment variables: DATABASE_URL, REGULARS_DATA, REGULARS_DEBUG."""

import os
from pathlib import Path

from regulars.site.databases import data_folder, database_from_environment
from regulars.site.secret import secret_key

DATA = data_folder()
UI = Path(__file__).parent / "ui"
DEBUG = os.environ.get("REGULARS_DEBUG") == "1"
SECRET_KEY = secret_key(DATA)
ALLOWED_HOSTS = os.environ.get("REGULARS_HOSTS", "*").split(",")
CSRF_TRUSTED_ORIGINS = [o for o in os.environ.get("REGULARS_ORIGINS", "").split(",") if o]

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django_tasks",
    "django_tasks_db",
    "regulars.core.database",
    "regulars.core.access",
    "regulars.core.jobs",
    "regulars.core.files",
    "regulars.core.search",
    "regulars.core.journal",
    "regulars.core.records",
    "regulars.core.records.importing",
    "regulars.core.administration",
    "regulars.commons.directory",
    "regulars.commons.activities",
    "regulars.site",
]
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "regulars.core.access.middleware.ViewerMiddleware",
]
ROOT_URLCONF = "regulars.site.urls"
WSGI_APPLICATION = "regulars.site.wsgi.application"
APPEND_SLASH = False
DATABASES = {"default": database_from_environment()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

AUTH_USER_MODEL = "access.User"
SESSION_ENGINE = "regulars.core.access.sessions"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 60 * 60 * 24 * 30
CSRF_FAILURE_VIEW = "regulars.core.access.refusals.csrf_refused"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"
USE_I18N = True
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024
FILE_UPLOAD_TEMP_DIR = None
FILE_UPLOAD_HANDLERS = ["regulars.core.files.uploads.GuardedUpload"]

# The one table whose rows have a timeline; the journal's links and the search index point at it.
TIMELINE_SUBJECT = "directory.Party"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    # A refusal is an answer like any other, told to whom it concerns; only what broke belongs into the log.
    "loggers": {"django.request": {"level": "ERROR"}},
}
