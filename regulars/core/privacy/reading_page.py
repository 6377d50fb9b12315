"""The archive as a page that anybody can read: no program, nothing from elsewhere."""

from html import escape
from typing import Any

from django.utils.translation import get_language, get_language_bidi

from regulars.core.records.fields import all_fields
from regulars.core.records.kinds.rich_text import plain_text
from regulars.core.records.registry import record_type
from regulars.core.words import say

_STYLE = (
    "body{font:16px/1.5 sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;color:#222}"
    "th{text-align:start;vertical-align:top;padding-inline-end:1rem;font-weight:600}td{overflow-wrap:anywhere}"
    "li{margin-bottom:.6rem}h2{margin-top:2.5rem;border-bottom:1px solid #ccc}"
)
_UNTOLD = {"id", "type", "title", "children", "is_demo", "trashed_at"}


def page_of(told: dict[str, Any], labels: dict[str, str]) -> str:
    """Return the page as HTML."""
    title = escape(str(told["record"]["title"]))
    parts = [
        f"<h1>{title}</h1><p>{_about(told, title)}</p>",
        _fields(told["record"], labels),
    ]
    for slug, rows in told["records"].items():
        if rows:
            parts.append(f"<h2>{escape(str(record_type(slug).plural))}</h2>")
            parts += [f"<section>{_fields(row, _labels(slug))}</section><hr>" for row in rows]
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
        "What {company} knows of {title}, as of {day} UTC. The same stands in data.json for programs,"
        " and the files in the folder beside it.",
        company=escape(told["company"] or say("we")),
        title=title,
        day=escape(told["taken_out_at"][:16].replace("T", " ")),
    )


def _labels(slug: str) -> dict[str, str]:
    kind = record_type(slug)
    return {f.name: f.label for f in all_fields(kind).values()} | {g.name: g.label for g in kind.children}


def _fields(row: dict[str, Any], labels: dict[str, str]) -> str:
    lines = [
        (labels.get(name, name.replace("_", " ").capitalize()), _words(value))
        for name, value in row.items()
        if name not in _UNTOLD and value not in (None, "", [], {})
    ]
    for name, rows in row.get("children", {}).items():
        lines += [
            (labels.get(name, name.replace("_", " ").capitalize()), _words({k: v for k, v in one.items() if k != "id"}))
            for one in rows
        ]
    told = "".join(f"<tr><th>{escape(label)}</th><td>{escape(text)}</td></tr>" for label, text in lines if text)
    return f"<table>{told}</table>"


def _file(one: dict[str, Any]) -> str:
    return f"<li><small>{escape(one['at'][:16].replace('T', ' '))}</small> {escape(one['name'])}</li>"


def _entry(one: dict[str, Any]) -> str:
    changes = "; ".join(
        f"{c['label']}: {_words(c['before']) or '–'} → {_words(c['after']) or '–'}" for c in one["changes"]
    )
    more = "<br>".join(escape(text) for text in (plain_text(one["text"] or ""), changes) if text)
    when = escape(str(one["happened_at"])[:16].replace("T", " "))
    return f"<li><small>{when}</small> {escape(one['sentence'])}<br>{more}</li>"


def _words(value: Any) -> str:
    if isinstance(value, dict):
        if "title" in value or "name" in value:
            return str(value.get("title") or value["name"])
        return ", ".join(text for one in value.values() if (text := _words(one)))
    if isinstance(value, list):
        return ", ".join(map(_words, value))
    if isinstance(value, bool):
        return say("yes") if value else ""
    return "" if value is None else plain_text(str(value)) if "<" in str(value) else str(value)
