"""Several who bring the same recovery code at the same moment: one gets in."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from testing.app_codes import code_at
from testing.outside import OWNER, OutsideUser, owner_of
from testing.server_fixtures import StartServer

# Fewer than the wrong tries after which nobody is let in.
AT_ONCE = 4


def test_a_recovery_code_lets_one_in_however_many_bring_it_at_once(start_server: StartServer) -> None:
    server = start_server(jobs=False)
    owner, proof = owner_of(server), {"password": OWNER["password"]}
    secret = owner.ask("POST", "/security/codes", proof)[1]["secret"]
    status, answer = owner.ask("POST", "/security/codes/confirm", {"code": code_at(secret)})
    assert status == 200, answer
    half_in = [OutsideUser(server) for _ in range(AT_ONCE)]
    for user in half_in:
        user.ask("GET", "/session")
        assert user.ask("POST", "/session", OWNER)[1]["step"] == "second_factor"
    together = Barrier(AT_ONCE)

    def enter(user: OutsideUser) -> int:
        together.wait()
        return user.ask("POST", "/session/second-factor", {"code": answer["recovery_codes"][0]})[0]

    with ThreadPoolExecutor(AT_ONCE) as pool:
        assert sorted(pool.map(enter, half_in)) == [200, 401, 401, 401]
