from django.db import migrations


def add_things(apps, editor):
    thing, party = apps.get_model("later", "Thing"), apps.get_model("directory", "Party")
    thing.objects.bulk_create([thing(name=one.name, party=one) for one in party.objects.order_by("id")])


class Migration(migrations.Migration):
    dependencies = [("later", "0001_things")]
    operations = [migrations.RunPython(add_things)]
