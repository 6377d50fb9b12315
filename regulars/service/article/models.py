from django.conf import settings
from django.db import models
from django.db.models import Q

from regulars.core.records.columns import Choice, KeyOf
from regulars.core.records.models import Record

ALIVE = Q(trashed_at__isnull=True)
PUBLIC = ALIVE & Q(live_number__isnull=False, audience="everybody")


class Article(Record):
    """An article answers what many customers ask; what is public of it stands beside what is written."""

    STATES = [
        ("draft", "Draft", "gray"),
        ("review", "In review", "amber"),
        ("published", "Published", "green"),
        ("changed", "Published, being changed", "blue"),
        ("archived", "Archived", "red"),
    ]
    AUDIENCES = [("everybody", "Everybody", "green"), ("us", "Only us", "gray")]

    title = models.CharField("Title", max_length=200)
    title_key = KeyOf("title", max_length=200)
    summary = models.CharField("In a sentence", max_length=300, blank=True)
    language = models.CharField("Language", max_length=12, default="en")
    category = models.ForeignKey(
        "service.Category", verbose_name="Category", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    audience = Choice(
        "For whom", AUDIENCES, default="everybody",
        help_text="What is published for everybody stands on the help site.",
    )  # fmt: skip
    state = Choice("State", STATES, default="draft", editable=False)
    original = models.ForeignKey(
        "service.Article", verbose_name="Translation of", null=True, blank=True, on_delete=models.SET_NULL,
        related_name="+",
    )  # fmt: skip
    original_number = models.PositiveIntegerField("Translated from version", null=True, editable=False)
    case = models.ForeignKey(
        "service.Case", verbose_name="Made from the case", null=True, blank=True, on_delete=models.SET_NULL,
        related_name="+",
    )  # fmt: skip
    review_on = models.DateField("Look at it again", null=True, blank=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="Owner", null=True, blank=True, on_delete=models.SET_NULL,
        related_name="+",
    )  # fmt: skip
    live_number = models.PositiveIntegerField("Published version", null=True, editable=False)
    live_at = models.DateTimeField("Published", null=True, editable=False)
    live_title = models.CharField("Published title", max_length=200, blank=True, editable=False)
    live_summary = models.CharField("Published sentence", max_length=300, blank=True, editable=False)
    reads = models.PositiveIntegerField("Read", default=0, editable=False)
    helped = models.PositiveIntegerField("Helped", default=0, editable=False)
    unhelped = models.PositiveIntegerField("Did not help", default=0, editable=False)
    # Last: what stands behind a long text is slow to read.
    body = models.TextField("Text", blank=True, help_text="In Markdown.")
    live_body = models.TextField("Published text", blank=True, editable=False)

    class Meta:
        indexes = [
            models.Index(fields=["title_key", "id"], name="article_order", condition=ALIVE),
            models.Index(fields=["changed_at", "id"], name="article_changed", condition=ALIVE),
            models.Index(fields=["state", "title_key", "id"], name="article_state", condition=ALIVE),
            models.Index(fields=["review_on", "id"], name="article_review", condition=ALIVE),
            models.Index(fields=["category", "title_key", "id"], name="article_category", condition=ALIVE),
            models.Index(fields=["language", "title_key", "id"], name="article_language", condition=ALIVE),
            models.Index(fields=["owner", "title_key", "id"], name="article_owner", condition=ALIVE),
            models.Index(fields=["audience", "title_key", "id"], name="article_audience", condition=ALIVE),
            models.Index(fields=["language", "category", "-reads"], name="article_public", condition=PUBLIC),
            models.Index(fields=["original"], name="article_original"),
            models.Index(fields=["case"], name="article_case"),
            models.Index(fields=["trashed_at"], name="article_trash", condition=Q(trashed_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.title


class ArticleVersion(Record):
    """A version is an article as it was published once; it is kept for good."""

    article = models.ForeignKey(
        "service.Article", verbose_name="Article", on_delete=models.CASCADE, related_name="versions"
    )
    number = models.PositiveIntegerField("Version")
    title = models.CharField("Title", max_length=200)
    title_key = KeyOf("title", max_length=200)
    summary = models.CharField("In a sentence", max_length=300, blank=True)
    body = models.TextField("Text", blank=True)
    note = models.CharField("What changed", max_length=300, blank=True)
    publisher = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="Published by", null=True, blank=True, on_delete=models.SET_NULL,
        related_name="+",
    )  # fmt: skip

    class Meta:
        constraints = [models.UniqueConstraint(fields=["article", "number"], name="article_version_once")]
        indexes = [
            models.Index(fields=["created_at", "id"], name="article_version_order", condition=ALIVE),
            models.Index(fields=["trashed_at"], name="article_version_trash", condition=Q(trashed_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.title


class ArticleDraft(models.Model):
    """A draft is what somebody typed into an article and has not saved yet; `base` is the version she began from."""

    article = models.ForeignKey("service.Article", on_delete=models.CASCADE, related_name="drafts")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    base = models.PositiveIntegerField()
    title = models.CharField(max_length=200, blank=True)
    summary = models.CharField(max_length=300, blank=True)
    body = models.TextField(blank=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["article", "user"], name="article_draft_once")]


class ArticleVote(models.Model):
    """A vote is what one visitor said of one version: whether it helped her, and what she wrote."""

    article = models.ForeignKey("service.Article", on_delete=models.CASCADE, related_name="votes")
    number = models.PositiveIntegerField()
    has_helped = models.BooleanField()
    words = models.CharField(max_length=1_000, blank=True)
    voter = models.CharField(max_length=32, help_text="Tells her from others for this version, and nothing else.")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["article", "number", "voter"], name="article_vote_once")]


class CaseArticle(models.Model):
    """A case and an article belong together where the one answered the other."""

    case = models.ForeignKey("service.Case", on_delete=models.CASCADE, related_name="+")
    article = models.ForeignKey("service.Article", verbose_name="Article", on_delete=models.CASCADE, related_name="+")


class HelpSite(models.Model):
    """The help site: one row, that says whether it is open at all."""

    is_open = models.BooleanField(default=True)
