"""The OpenAPI document, from which the front end's typed client is made."""

import json

from regulars.site.urls import api


def openapi_document() -> str:
    """Write the whole contract of the API, one key a line so that changes can be read."""
    return json.dumps(api.get_openapi_schema(), indent=1, ensure_ascii=False, default=str) + "\n"
