"""The small demo: every member of the story, as if people had worked with Regulars for two years."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from regulars.commons.activities.heard import refresh_last_heard
from regulars.commons.catalogue.product.models import Product
from regulars.core.access.house_day import house_today
from regulars.core.records.fields import custom_field
from regulars.core.records.models import CustomField, Tag
from regulars.core.records.registry import record_type
from regulars.core.records.searching import index_records
from regulars.core.records.tagging import make_tags, tag_key
from regulars.core.records.writing.assigning import assign_custom
from regulars.sales.deal.models import Deal
from regulars.sales.goal.models import Goal
from regulars.sales.lead.models import Lead
from regulars.sales.passage.retelling import retell_passages
from regulars.sales.pipeline.models import Pipeline
from regulars.sales.reason.models import LostReason
from regulars.sales.stage.models import Stage
from regulars.service.article.models import Article, ArticleVersion
from regulars.service.canned.models import CannedAnswer
from regulars.service.case.models import Case
from regulars.service.category.models import Category
from regulars.service.contract.models import Contract
from regulars.service.promise.models import Promise
from regulars.service.queue.models import Queue
from regulars.site.demo.cast.members import Happening, Member, Story
from regulars.site.demo.cast.sources import luck
from regulars.site.demo.cast.story import tell_story
from regulars.site.demo.faces import draw_face, draw_mark
from regulars.site.demo.loading.activities import Activities
from regulars.site.demo.loading.believing import add_nights
from regulars.site.demo.loading.chronicle import Told
from regulars.site.demo.loading.desk import Desk
from regulars.site.demo.loading.employers import Employers
from regulars.site.demo.loading.goals import add_goals
from regulars.site.demo.loading.house import add_fields, add_users, add_views, open_house
from regulars.site.demo.loading.knowledge import Knowledge
from regulars.site.demo.loading.leads import LeadBook
from regulars.site.demo.loading.parties import TYPES, Life, add_member, tell_life
from regulars.site.demo.loading.pictures import Pictures
from regulars.site.demo.loading.sales import Sales
from regulars.site.demo.loading.sequences import add_sequence
from regulars.site.demo.loading.service import Service
from regulars.site.demo.loading.service_terms import settle_service
from regulars.site.demo.loading.ties import add_tie
from regulars.site.demo.loading.web_forms import add_forms

_ROOMS = (
    ("products", Product), ("stages", Stage), ("pipelines", Pipeline), ("deals", Deal), ("queues", Queue),
    ("promises", Promise), ("contracts", Contract), ("canned", CannedAnswer), ("cases", Case), ("goals", Goal),
    ("leads", Lead), ("lost_reasons", LostReason),
    ("article-categories", Category), ("articles", Article), ("article-versions", ArticleVersion),
)  # fmt: skip
_BUYERS = {"customer", "lead", "retailer", "distributor", "partner"}
_LIFE = ("moved", "new_number", "promoted", "new_role", "learnt")


def load_small(*, progress: Callable[[str], Any]) -> tuple[list[int], list[CustomField]]:
    """Load the story inside the open transaction; return its users' ids and its custom fields."""
    story = tell_story(dt.datetime.now(dt.UTC).date())
    progress(f"{len(story.members)} people, organisations and households with two years of history")
    open_house()
    pictures = Pictures()
    users, fields = add_users(pictures), add_fields()
    loading = _Loading(story, users, pictures, fields)
    loading.run()
    add_views(users)
    add_forms(users)
    add_sequence(users)
    return users, list(fields.values())


class _Loading:
    def __init__(
        self, story: Story, users: list[int], pictures: Pictures, fields: dict[tuple[str, str], CustomField]
    ) -> None:
        self.story, self.users, self.pictures, self.fields = story, users, pictures, fields
        self.desk, self.employers = Desk(), Employers()
        self.ids: dict[int, int] = {}
        self.told: list[Told] = []
        self.tags: dict[str, int] = {}

    def run(self) -> None:
        """Write members, ties and activities, then the journal by time, then what the engine derives."""
        by_member = self._lives_and_deeds()
        for member in self.story.members:
            self._member(member, by_member.get(id(member), []))
        for tie in self.story.ties:
            if tie.kind == "works-at":
                self.employers.note(self._id(tie.source), self._id(tie.target), tie.since, tie.until)
        for tie in self.story.ties:
            by, source, target = self.users[tie.source.owner], self._id(tie.source), self._id(tie.target)
            self.told += add_tie(self.desk, tie, source, target, by=by, employers=self.employers)
        activities = Activities(self.desk, self.employers, self.users)
        for happening in self.story.happenings:
            if happening.kind not in _LIFE:
                self.told += activities.add(happening, self._id(happening.member))
        rivals = {member.name: self._id(member) for member in self.story.members if member.sort == "rival"}
        sales = Sales(self.desk, self.employers, self.users, rivals)
        sales.open()
        for member in self.story.members:
            if member.kind == "organisation" and {one.role for one in member.roles} & _BUYERS:
                self.told += sales.add(member, self._id(member))
        sales.close()
        self._serve()
        leads = LeadBook(self.employers, self.users)
        for member in self.story.members:
            self.told += leads.add(member, self._id(member))
        self.told += Knowledge(self.users[3], self.users[0]).write()
        for told in sorted(self.told, key=lambda one: one.at):
            self.desk.chronicle.tell(told)
        self.pictures.close()
        self.desk.close()
        retell_passages()
        today = house_today()
        add_nights(today)
        add_goals(today)
        refresh_last_heard(list(self.ids.values()))
        leads.close()
        self._index()

    def _serve(self) -> None:
        service = Service(self.employers, self.users)
        service.open()
        for member in self.story.members:
            if {one.role for one in member.roles} & _BUYERS:
                service.add(member, self._id(member))
        self.told += service.close()
        settle_service()

    def _id(self, member: Member) -> int:
        return self.ids[id(member)]

    def _lives_and_deeds(self) -> dict[int, list[Happening]]:
        """Happenings that change the member herself, facts learnt later among them."""
        found: dict[int, list[Happening]] = {}
        for happening in self.story.happenings:
            if happening.kind in _LIFE:
                found.setdefault(id(happening.member), []).append(happening)
        for member in self.story.members:
            assert member.added is not None
            for fact in member.facts:
                at = dt.datetime.combine(fact.learnt_on, dt.time(13, 20), dt.UTC)
                if member.added < at < dt.datetime.now(dt.UTC):
                    learnt = Happening("learnt", at, member, member.owner, "", {"fact": fact})
                    found.setdefault(id(member), []).append(learnt)
        return found

    def _member(self, member: Member, happenings: list[Happening]) -> None:
        slug = TYPES[member.kind].slug
        values, member.custom = member.custom, {}
        for name, value in values.items():
            field = custom_field(self.fields[slug, name])
            assign_custom(member.custom, field, field.kind.parse(value, field))
        columns: dict[str, Any] = {"picture_id": self._picture(member)}
        if happenings:
            columns["changed_at"] = max(happening.at for happening in happenings)
        owner = self.users[member.owner]
        life = add_member(self.desk, member, owner=owner, changes=len(happenings), **columns)
        self.ids[id(member)] = life.row["id"]
        self._tag(member, life)
        self.told += tell_life(member, life, happenings, self.users)

    def _picture(self, member: Member) -> int | None:
        dice = luck("face", member.name, member.latin)
        if member.kind == "organisation":
            return self.pictures.keep(draw_mark(name=member.name, sort=member.sort, dice=dice), member.name)
        if member.kind == "household" or dice.random() < 0.06:
            return None
        face = draw_face(sex=member.sex, culture=member.culture, age=_age(member, dice.randint(22, 66)), dice=dice)
        return self.pictures.keep(face, member.name)

    def _tag(self, member: Member, life: Life) -> None:
        for name in member.tags:
            key = tag_key(name)
            if key not in self.tags:
                make_tags([name])
                self.tags[key] = Tag.objects.get(key=key).pk
            self.desk.tags.add(party_id=life.row["id"], tag_id=self.tags[key])

    def _index(self) -> None:
        sheets = {"notes": self.desk.notes, "calls": self.desk.calls, "visits": self.desk.visits}
        for slug, sheet in {**sheets, "tasks": self.desk.tasks}.items():
            index_records(record_type(slug), list(range(sheet.first_id, sheet.last_id + 1)))
        for slug, model in _ROOMS:
            index_records(record_type(slug), [*model.objects.filter(is_demo=True).values_list("pk", flat=True)])
        for kind, its_type in TYPES.items():
            index_records(its_type, [self._id(m) for m in self.story.members if m.kind == kind])


def _age(member: Member, guess: int) -> int:
    for day in member.days:
        if day.kind == "birthday" and not day.day.startswith("--"):
            return dt.datetime.now(dt.UTC).year - int(day.day[:4])
    return guess
