"""Where a field's value stands, as SQL on either database."""

from typing import Any

from regulars.core.database.rows import is_postgres
from regulars.core.records.field import Field
from regulars.foundation.text import fold

_TEXTS = {"text", "long_text", "rich_text", "email", "phone", "url", "address"}

_INDEXED_TEXTS = _TEXTS - {"long_text", "rich_text", "address"}
# PostgreSQL takes 2,700 bytes in an index; a character may have four.
KEY_LENGTH = 600


def value_expression(field: Field, alias: str) -> str:
    """Return the SQL for the stored value, typed so that it compares as its kind does."""
    if not field.custom:
        return f"{alias}.{field.column}"
    if field.kind.slug == "money":
        return custom_expression(alias, f"{field.name}', 'a" if is_postgres() else f'{field.name}"."a', "bigint")
    if field.kind.slug == "instant":
        return custom_expression(alias, f"{field.name}', 'a" if is_postgres() else f'{field.name}"."a', "text")
    casts = {"number": "numeric", "user": "bigint", "link": "bigint", "yes_no": "boolean"}
    cast = casts.get(field.kind.family, "text")
    return custom_expression(alias, field.name, cast if field.kind.slug not in ("file", "picture") else "bigint")


def custom_expression(alias: str, path: str, cast: str = "text") -> str:
    """Return the SQL for a custom value; the name is a validated slug, the same text in index and query."""
    dot = f"{alias}." if alias else ""
    if is_postgres():
        text = f"jsonb_extract_path_text({dot}custom, '{path}')"
        return text if cast == "text" else f"({text})::{cast}"
    return f"json_extract({dot}custom, '$.\"{path}\"')"


def compare_expression(field: Field, alias: str) -> str:
    """Return the SQL that filters and sorting compare: texts without case and accents."""
    if field.kind.slug not in _TEXTS:
        return value_expression(field, alias)
    if field.key_column:
        return f"{alias}.{field.key_column}"
    if field.custom:
        twin = custom_expression(alias, f"~{field.name}")
        return collated(_beginning(twin) if has_short_key(field) else twin)
    # What is compared are the words, not the signs of their formatting.
    return collated(f"{'fold_markup' if field.kind.slug == 'rich_text' else 'fold'}({alias}.{field.column})")


def searched_expression(field: Field, alias: str) -> str:
    """Return the SQL in which "contains" looks: the whole text, however long."""
    if field.custom and has_short_key(field):
        return collated(custom_expression(alias, f"~{field.name}"))
    return compare_expression(field, alias)


def number_expression(field: Field, alias: str) -> str:
    """Return the SQL of a phone number in its one spelling, or nothing where none is kept."""
    if field.custom:
        return custom_expression(alias, f"~{field.name}")
    return f"{alias}.{field.number_column}" if field.number_column else ""


def same_text(field: Field, value: Any) -> Any:
    """Return what a value is compared by: of a text its key, as a filter folds it; anything else is itself."""
    if not isinstance(value, str) or not is_text(field):
        return value
    key = fold(value)
    return key[:KEY_LENGTH] if has_short_key(field) else key


def has_short_key(field: Field) -> bool:
    """Whether only the beginning of a text is compared: it is indexed, and no index takes a row of any length."""
    return field.custom and field.kind.slug in _INDEXED_TEXTS


def _beginning(sql: str) -> str:
    return f"{'left(' if is_postgres() else 'substr('}{sql}{', ' if is_postgres() else ', 1, '}{KEY_LENGTH})"


def collated(sql: str) -> str:
    """Return a text expression that compares by code point on both databases."""
    return f'({sql} COLLATE "C")' if is_postgres() else sql


def is_text(field: Field) -> bool:
    """Whether a field compares by its folded text."""
    return field.kind.slug in _TEXTS


def truth(value: bool) -> str:
    """Return a literal true or false; SQLite's JSON answers 1 and 0."""
    return ("TRUE" if value else "FALSE") if is_postgres() else ("1" if value else "0")
