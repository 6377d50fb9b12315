"""The addresses of the help site, below /open/help."""

from django.urls import URLPattern, URLResolver, path, re_path

from regulars.service.help_site.article import show_article
from regulars.service.help_site.files import show_look, show_picture, show_sitemap
from regulars.service.help_site.home import show_category, show_home, show_search

_LANGUAGE = r"(?P<language>[a-z]{2,3}(?:-[a-z]{2,8})?)"
_PLACE = r"(?P<pk>\d{1,18})(?:-(?P<slug>[^/]{0,200}))?"

HELP_SITE: list[URLPattern | URLResolver] = [
    path("look.css", show_look),
    path("sitemap.xml", show_sitemap),
    path("pictures/<int:pk>", show_picture),
    re_path(rf"^{_LANGUAGE}/?$", show_home),
    re_path(rf"^{_LANGUAGE}/search$", show_search),
    re_path(rf"^{_LANGUAGE}/about/{_PLACE}$", show_category),
    re_path(rf"^{_LANGUAGE}/{_PLACE}$", show_article),
]
