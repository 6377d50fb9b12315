"""Load the demo company, or remove it again and leave everything else."""

import argparse

from regulars.site.commands.django_ready import opened_database


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take --size and --remove."""
    parser.add_argument(
        "--size",
        choices=("small", "large", "huge"),
        default="small",
        help="a few hundred parties; 100,000 with 1 M entries; or 1 M with 10 M entries",
    )
    parser.add_argument("--remove", action="store_true", help="remove the demo data")


def run(options: argparse.Namespace) -> int:
    """Load or remove, and say how far it is."""
    with opened_database():
        if options.remove:
            _remove()
        else:
            from regulars.site.demo.load import load_demo

            load_demo(size=options.size, progress=_say)
    return 0


def _remove() -> None:
    from regulars.site.demo.removing.remove import remove_demo

    removed = remove_demo()
    print(f"Removed {removed.count} records of the demo company")
    for sentence in removed.kept:
        print(sentence)


def _say(text: str) -> None:
    print(text, flush=True)
