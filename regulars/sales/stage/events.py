"""What happens to stages and the pipelines they belong to."""

from dataclasses import dataclass

from regulars.core.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class StageRemoved(Event):
    """A stage was removed, and its deals went to another one."""

    stored_name = "stage.removed"
    sentence = "{by} removed a stage: {title}"
    room = "sales"
    icon = "stairs"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class PipelineRemoved(Event):
    """A pipeline was removed, and its deals went to another one."""

    stored_name = "pipeline.removed"
    sentence = "{by} removed a pipeline: {title}"
    room = "sales"
    icon = "filter"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class StagesArranged(Event):
    """The stages of a pipeline were put in another order."""

    stored_name = "pipeline.arranged"
    sentence = "{by} put the stages in another order: {title}"
    room = "sales"
    icon = "stairs"
    forgets = ()
