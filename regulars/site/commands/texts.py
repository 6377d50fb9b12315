"""Gather the server's texts into the catalogues of all languages (for developers, in a checkout)."""

import argparse
import json
from pathlib import Path

from regulars.site.commands.django_ready import start_django
from regulars.site.commands.refusal import Refusal


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take --missing and --fill."""
    parser.add_argument("--missing", metavar="LANGUAGE", help="print what is not translated yet, as JSON")
    parser.add_argument("--fill", nargs=2, metavar=("LANGUAGE", "FILE"), help="take translations in from such JSON")


def run(options: argparse.Namespace) -> int:
    """Bring the catalogues up to date, print what one lacks, or fill one."""
    start_django()
    from django.conf import settings

    from regulars.site.texts.catalogues import SOURCE, update_catalogue
    from regulars.site.texts.compiling import FOLDER, compile_catalogues
    from regulars.site.texts.filling import fill_catalogue, missing_texts
    from regulars.site.texts.gathering import gather_texts

    if not (FOLDER.parents[1] / "pyproject.toml").exists():
        raise Refusal("Texts are gathered in a checkout of Regulars only.")
    if options.missing:
        print(json.dumps(missing_texts(options.missing), ensure_ascii=False, indent=0))
        return 0
    if options.fill:
        language, file = options.fill
        print(f"{fill_catalogue(language, json.loads(Path(file).read_text('utf-8')))} texts filled in")
    texts = gather_texts()
    for language, name in settings.LANGUAGES:
        if language != SOURCE:
            missing = update_catalogue(language, texts)
            print(f"{name}: {len(texts)} texts, {missing} not translated yet")
    compile_catalogues(anew=True)
    return 0
