"""Django's settings, read from environment variables: DATABASE_URL, REGULARS_DATA, REGULARS_FILES, REGULARS_DEBUG."""

import os
from pathlib import Path

from regulars.core.files.stores.address import bucket_address
from regulars.site.databases import data_folder, database_from_environment
from regulars.site.outgoing import outgoing_from
from regulars.site.post import address_here, mail_settings
from regulars.site.providers import providers_in
from regulars.site.secret import secret_keys

DATA = data_folder()
FILES = bucket_address(os.environ.get("REGULARS_FILES", ""))
UI = Path(__file__).parent / "ui"
DEBUG = os.environ.get("REGULARS_DEBUG") == "1"
SECRET_KEY, *SECRET_KEY_FALLBACKS = secret_keys(DATA)
ALLOWED_HOSTS = os.environ.get("REGULARS_HOSTS", "*").split(",")
CSRF_TRUSTED_ORIGINS = [o for o in os.environ.get("REGULARS_ORIGINS", "").split(",") if o]
# Named origins that all speak https: cookies then never travel otherwise.
IS_HTTPS = bool(CSRF_TRUSTED_ORIGINS) and all(origin.startswith("https://") for origin in CSRF_TRUSTED_ORIGINS)
# Where letters say that the house is: never what a browser called it.
ORIGIN = CSRF_TRUSTED_ORIGINS[0] if CSRF_TRUSTED_ORIGINS else address_here()
# How many proxies of our own stand in front: only so many words of X-Forwarded-For are believed.
TRUSTED_PROXIES = int(os.environ.get("REGULARS_PROXIES", "0"))

# Whether browsers may keep the screens and what was seen, to be read without the server.
OFFLINE = os.environ.get("REGULARS_OFFLINE", "on") != "off"
# How much each may ask for at once: 2 is twice as much as usual, 0 without end.
PACE = float(os.environ.get("REGULARS_PACE", "1"))

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "allauth",
    "allauth.account",
    "allauth.mfa",
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
    "regulars.core.together",
    "regulars.core.open_pages",
    "regulars.core.privacy",
    "regulars.core.keeping",
    "regulars.commons.directory",
    "regulars.commons.activities",
    "regulars.sales",
    "regulars.service",
    "regulars.commons.catalogue",
    "regulars.commons.webforms",
    "regulars.flows",
    "regulars.commons.money",
    "regulars.insight",
    "regulars.site",
]
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "regulars.core.access.middleware.ViewerMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]
# Only pages that are open to anybody are made by the server; whatever a visitor typed is escaped in them.
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}]
ROOT_URLCONF = "regulars.site.urls"
WSGI_APPLICATION = "regulars.site.wsgi.application"
APPEND_SLASH = False
DATABASES = {"default": database_from_environment()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

AUTH_USER_MODEL = "access.User"
SESSION_ENGINE = "regulars.core.access.sessions"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_HTTPS
SESSION_COOKIE_AGE = 60 * 60 * 24 * 30
CSRF_FAILURE_VIEW = "regulars.core.access.refusals.csrf_refused"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
MFA_ADAPTER = "regulars.core.administration.proofs.adapter.FactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
# A passkey stands for two factors: that its holder is there is always shown by finger, face or PIN.
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_TOTP_TOLERANCE = 1
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email", "name")},
    },
]

globals().update(mail_settings(DATA))
# Machines of the operator's own network that may be asked all the same (docs/operate/hardening.md).
OUTGOING = outgoing_from(os.environ.get("REGULARS_OUTGOING", ""))
# By whose word else users come in (docs/operate/sign-in.md).
PROVIDERS = providers_in(Path(os.environ.get("REGULARS_SIGN_IN") or DATA / "sign-in.toml"))

USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("de", "Deutsch"), ("ar", "العربية")]
LOCALE_PATHS = [Path(__file__).parent.parent / "locale"]
USE_I18N = True
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024
FILE_UPLOAD_TEMP_DIR = None
FILE_UPLOAD_HANDLERS = ["regulars.core.files.uploads.GuardedUpload"]

# The one table whose rows have a timeline; the journal's links and the search index point at it.
TIMELINE_SUBJECT = "directory.Party"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"()": "regulars.site.logs.PlainLines"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    # A refusal is an answer like any other, told to whom it concerns; only what broke belongs into the log.
    "loggers": {"django.request": {"level": "ERROR"}},
}
