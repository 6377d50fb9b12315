"""Forms named where they land by a text; now they keep the queue or the pipeline itself."""

from django.db import migrations


def keep_by_id(apps, schema_editor):
    for opens, slug, model in (
        ("case", "queues", apps.get_model("service", "Queue")),
        ("deal", "pipelines", apps.get_model("sales", "Pipeline")),
    ):
        alive = model.objects.filter(trashed_at=None).order_by("-id").values_list("name", "pk")
        places = {name.strip().casefold(): f"{slug}-{pk}" for name, pk in alive}
        for form in apps.get_model("webforms", "WebForm").objects.filter(opens=opens).exclude(lands_in=""):
            if not form.lands_in.startswith(f"{slug}-"):
                form.lands_in = places.get(form.lands_in.strip().casefold(), "")
                form.save(update_fields=["lands_in"])
    others = apps.get_model("webforms", "WebForm").objects.exclude(opens__in=("case", "deal"))
    others.exclude(lands_in="").update(lands_in="")


class Migration(migrations.Migration):
    dependencies = [
        ("flows", "0001_callcard"),
        ("webforms", "0002_landing"),
        ("sales", "0005_sources"),
        ("service", "0004_inbox"),
    ]

    operations = [migrations.RunPython(keep_by_id, migrations.RunPython.noop)]
