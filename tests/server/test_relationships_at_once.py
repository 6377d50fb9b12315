"""Several who note the same relationship at the same moment: it is noted once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from testing.outside import OutsideUser, owner_of
from testing.server_fixtures import StartServer

AT_ONCE = 4
TURNS = 6


def test_the_same_relationship_is_noted_once_however_many_note_it_at_once(start_server: StartServer) -> None:
    server = start_server(jobs=False)
    owner = owner_of(server)
    kind = owner.ask("GET", "/relationship_kinds?columns=name&limit=1")[1]["rows"][0]["id"]
    users = [OutsideUser(server, owner.cookies) for _ in range(AT_ONCE)]
    together = Barrier(AT_ONCE, timeout=60)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for turn in range(TURNS):
            ends = [owner.ask("POST", "/people", {"name": f"{end} {turn}"})[1]["id"] for end in ("One", "Other")]

            def note(user: OutsideUser, ends: list[int] = ends) -> int:
                together.wait()
                return user.ask("POST", "/relationships", {"kind": kind, "source": ends[0], "target": ends[1]})[0]

            assert sorted(pool.map(note, users)) == [201, *[422] * (AT_ONCE - 1)]
