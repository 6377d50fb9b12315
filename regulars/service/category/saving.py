"""What a save of a category checks."""

from regulars.core.problems import Invalid
from regulars.core.records.record_type import Save
from regulars.core.words import say
from regulars.service.category.languages import is_language


def check_category(save: Save) -> None:
    """Refuse a name in a language that there is not, and two names in one."""
    seen = set[str]()
    for place, row in enumerate(save.children.get("names", ())):
        language = row["language"] = str(row["language"]).strip().lower()
        told = f"children.names.{place}.language"
        if not is_language(language):
            raise Invalid.field(told, say("Write the language as its code, for example de or pt-br."))
        if language in seen:
            raise Invalid.field(told, say("There is a name in this language already."))
        seen.add(language)
