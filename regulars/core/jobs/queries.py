"""Questions about jobs."""

from django.db.models import QuerySet

from regulars.core.access.viewer import Viewer
from regulars.core.jobs.models import Job
from regulars.core.problems import NotFound


def jobs_for(viewer: Viewer) -> QuerySet[Job]:
    """Return the jobs a viewer may see, newest first: her own, or everybody's if she administers."""
    jobs = Job.objects.filter(is_visible=True).select_related("by").order_by("-id")
    return jobs if viewer.administers else jobs.filter(by_id=viewer.user_id)


def job_for(viewer: Viewer, job_id: int) -> Job:
    """Return one job; raises NotFound alike for one that is not there and one that is not hers."""
    job = jobs_for(viewer).filter(pk=job_id).first()
    if job is None:
        raise NotFound
    return job
