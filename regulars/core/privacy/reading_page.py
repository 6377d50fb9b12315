"""The archive as a page that anybody can read: no program, nothing from elsewhere."""

from html import escape
from typing import Any

from django.utils.translation import get_language, get_language_bidi

from regulars.core.privacy.reading_words import (
    Fields,
    Groups,
    fields_to_read,
    moment_in_words,
    row_in_words,
    value_in_words,
)
from regulars.core.records.kinds.rich_text import plain_text
from regulars.core.records.registry import known_type, record_type
from regulars.core.words import say

_STYLE = (
    "body{font:16px/1.5 sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;color:#222}"
    "th{text-align:start;vertical-align:top;padding-inline-end:1rem;font-weight:600}td{overflow-wrap:anywhere}"
    "li{margin-bottom:.6rem}h2{margin-top:2.5rem;border-bottom:1px solid #ccc}"
)
_UNTOLD = {"id", "type", "title", "children", "is_demo", "trashed_at"}


def page_of(told: dict[str, Any]) -> str:
    """Return the page as HTML."""
    title = escape(str(told["record"]["title"]))
    parts = [
        f"<h1>{title}</h1><p>{_about(told, title)}</p>",
        _table(told["record"], told["type"]),
    ]
    for slug, rows in told["records"].items():
        if rows:
            parts.append(f"<h2>{escape(str(record_type(slug).plural))}</h2>")
            parts += [f"<section>{_table(row, slug)}</section><hr>" for row in rows]
    if told["attachments"]:
        parts.append(f"<h2>{escape(say('Files'))}</h2><ul>{''.join(map(_file, told['attachments']))}</ul>")
    parts.append(f"<h2>{escape(say('What happened'))}</h2><ul>")
    parts += [_entry(one) for one in told["timeline"]]
    language = get_language() or "en"
    direction = "rtl" if get_language_bidi() else "ltr"
    return (
        f'<!doctype html><html lang="{language}" dir="{direction}"><meta charset="utf-8"><title>{title}</title>'
        f"<style>{_STYLE}</style><body>{''.join(parts)}</ul></body></html>"
    )


def _about(told: dict[str, Any], title: str) -> str:
    return say(
        "What {company} knows of {title}, as of {day}. The same stands in data.json for programs,"
        " and the files in the folder beside it.",
        company=escape(told["company"] or say("we")),
        title=title,
        day=escape(moment_in_words(told["taken_out_at"])),
    )


def _table(row: dict[str, Any], slug: str) -> str:
    fields, groups = fields_to_read(record_type(slug))
    lines = [
        (fields[name].label if name in fields else name, value_in_words(value, fields.get(name)))
        for name, value in row.items()
        if name not in _UNTOLD
    ]
    for name, rows in row.get("children", {}).items():
        label, known = groups.get(name, (name, {}))
        lines += [(label, row_in_words(one, known)) for one in rows]
    told = "".join(
        f'<tr><th>{escape(label)}</th><td dir="auto">{escape(text)}</td></tr>' for label, text in lines if text
    )
    return f"<table>{told}</table>"


def _file(one: dict[str, Any]) -> str:
    return f"<li><small>{escape(moment_in_words(one['at']))}</small> <bdi>{escape(one['name'])}</bdi></li>"


def _entry(one: dict[str, Any]) -> str:
    kind = known_type((one["about"] or {}).get("type") or "")
    fields, groups = fields_to_read(kind) if kind else ({}, {})
    changes = "; ".join(_change(change, fields, groups) for change in one["changes"])
    more = "<br>".join(escape(text) for text in (plain_text(one["text"] or ""), changes) if text)
    when = escape(moment_in_words(one["happened_at"]))
    return f"<li><small>{when}</small> {escape(one['sentence'])}<br>{more}</li>"


def _change(change: dict[str, Any], fields: Fields, groups: Groups) -> str:
    def words(value: Any) -> str:
        if change["field"] in groups and isinstance(value, list):
            return ", ".join(row_in_words(one, groups[change["field"]][1]) for one in value if isinstance(one, dict))
        return value_in_words(value, fields.get(change["field"]))

    return f"{change['label']}: {words(change['before']) or '–'} → {words(change['after']) or '–'}"
