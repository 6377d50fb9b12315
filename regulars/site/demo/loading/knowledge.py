"""What the demo company wrote for its customers: begun, published, translated, voted on."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from regulars.core.journal.events import Event
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.record_type import RecordType
from regulars.core.records.snapshots import difference
from regulars.service.article.events import ArticlePublished, ArticleSubmitted, ArticleWritten
from regulars.service.article.models import Article, ArticleVersion, ArticleVote
from regulars.service.article.record import Articles, ArticleVersions
from regulars.service.category.models import Category, CategoryName
from regulars.site.demo.cast.sources import luck, story_file
from regulars.site.demo.loading.chronicle import Told
from regulars.site.demo.loading.sheet import Sheet, Values
from regulars.site.demo.loading.snapshot import snapshot_of

_DAY = dt.timedelta(days=1)
_TEXT = ("title", "summary", "body")
_MODELS = (Category, CategoryName, Article, ArticleVersion, ArticleVote)


class Knowledge:
    """Writes categories and articles, and returns what the journal tells of them."""

    def __init__(self, author: int, publisher: int) -> None:
        self.author, self.publisher = author, publisher
        self.sheets = {model: Sheet(model) for model in _MODELS}
        self.now = dt.datetime.now(dt.UTC).replace(microsecond=0)
        self.shelves: dict[str, int] = {}
        self.originals: dict[str, Values] = {}

    def write(self) -> list[Told]:
        """Write all of it."""
        story, began = story_file("articles"), self.now - 420 * _DAY
        for place, one in enumerate(story["categories"], 1):
            kept = {"place": place * 10, "created_at": began, "changed_at": began, "is_demo": True}
            row = self.sheets[Category].add(name=one["name"], about=one["about"], **kept)
            self.shelves[one["key"]] = row["id"]
            for language, name, about in one["names"]:
                self.sheets[CategoryName].add(category_id=row["id"], language=language, name=name, about=about)
        told = [line for one in story["articles"] for line in self._article(one)]
        for sheet in self.sheets.values():
            sheet.close()
        return told

    def _article(self, one: dict[str, Any]) -> Iterator[Told]:
        original = self.originals.get(one.get("original", ""))
        begun = (self.now - one["days"] * _DAY).replace(hour=9, minute=20)
        row: Values = self.sheets[Article].blank | {
            "title": one["title"], "summary": one["summary"], "body": one["body"].strip(),
            "language": one["language"], "is_demo": True, "created_at": begun, "changed_at": begun,
            "category_id": original["category_id"] if original else self.shelves[one["category"]],
            "original_id": original["id"] if original else None, "owner_id": self.author,
            "audience": one.get("audience", "everybody"),
            "review_on": (begun + 540 * _DAY).date().isoformat(),
        }  # fmt: skip
        pk = self.sheets[Article].last_id + 1
        steps = list(self._steps(one, row, begun, original))
        event, at, last, _ = steps[-1]
        counted = {name: one.get(name, 0) for name in ("reads", "helped", "unhelped")}
        stored = self.sheets[Article].add(**{**last, **counted, "version": len(steps), "changed_at": at, "id": pk})
        if "key" in one:
            self.originals[one["key"]] = stored
        self._votes(stored)
        before: dict[str, Any] | None = None
        for event, at, state, kept in steps:
            after = snapshot_of(Articles, state | {"id": pk})
            was, now = (None, after) if before is None else difference(before, after)
            changes = [ChangeMade("articles", pk, "create" if before is None else "change", was, now)]
            data: dict[str, Any] = {}
            if kept:
                row = self.sheets[ArticleVersion].add(**kept, article_id=pk)
                changes.append(_made(ArticleVersions, row))
                data = {"number": kept["number"]}
            by = self.publisher if kept else self.author
            yield Told(event, at, by, "articles", pk, state["title"], changes, [], data=data)
            before = after

    def _steps(
        self, one: dict[str, Any], row: Values, begun: dt.datetime, original: Values | None
    ) -> Iterator[tuple[type[Event], dt.datetime, Values, Values | None]]:
        """The article after each of its events: begun, sent for review, published, published anew."""
        state = row | ({"body": one["was"]} if "was" in one else {})
        yield ArticleWritten, begun, state, None
        if one.get("state") == "draft":
            return
        if one.get("state") == "review":
            yield ArticleSubmitted, begun + _DAY, state | {"state": "review"}, None
            return
        texts = [(begun + 2 * _DAY, state, "")]
        if "again" in one:
            texts.append((self.now - one["again"] * _DAY, row, one["note"]))
        for number, (at, written, note) in enumerate(texts, 1):
            live = {f"live_{name}": written[name] for name in _TEXT}
            state = written | live | {"state": "published", "live_number": number, "live_at": at}
            state["original_number"] = 1 if original else None
            kept = {name: written[name] for name in _TEXT} | {"number": number, "note": note, "is_demo": True}
            yield ArticlePublished, at, state, kept | {
                "publisher_id": self.publisher, "created_at": at, "changed_at": at,
            }  # fmt: skip

    def _votes(self, row: Values) -> None:
        dice = luck("votes", row["title"])
        for helped, count in ((True, row["helped"]), (False, row["unhelped"])):
            for place in range(count):
                at = row["live_at"] + (self.now - row["live_at"]) * dice.random()
                said = story_file("articles").get("said", {}) if not helped and place == 0 else {}
                words = said.get(row["language"], "")
                voter = f"demo-{row['id']}-{int(helped)}-{place}"
                self.sheets[ArticleVote].add(
                    article_id=row["id"], number=row["live_number"], has_helped=helped, words=words, voter=voter, at=at
                )


def _made(record_type: type[RecordType], row: Values) -> ChangeMade:
    return ChangeMade(record_type.slug, row["id"], "create", None, snapshot_of(record_type, row))
