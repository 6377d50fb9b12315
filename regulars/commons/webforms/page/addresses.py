"""Where the pages of forms stand under /open."""

from django.urls import URLPattern, path

from regulars.commons.webforms.page.confirming import show_confirming
from regulars.commons.webforms.page.files import show_file
from regulars.commons.webforms.page.views import show_form

FORM_PAGES: list[URLPattern] = [
    *(path(f"forms/-/{name}", show_file, {"name": name}) for name in ("form.js", "embed.js", "form.css")),
    path("forms/<slug:slug>", show_form),
    path("forms/<slug:slug>/confirm/<str:key>", show_confirming),
]
