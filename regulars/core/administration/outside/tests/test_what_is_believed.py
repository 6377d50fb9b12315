"""What comes back from a provider is believed only after every check."""

import time
from base64 import urlsafe_b64encode
from dataclasses import replace
from hashlib import sha256
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from regulars.core.administration.outside import asking, claims, discovering, fetching
from regulars.core.administration.outside.providers import WrongProvider, provider_from
from testing.client import ApiClient
from testing.identities import CLIENT, sign_in_there
from testing.listening import listening

pytestmark = pytest.mark.django_db
SAM = {"email": "sam@example.com", "email_verified": True}
GOOD = {"slug": "acme", "name": "Acme", "issuer": "https://id.example.com", "client_id": "x"}


@pytest.fixture(autouse=True)
def _sam(way, seller):
    way.know("sam-1", **SAM)


def begun(api):
    return api.post("/session/by/acme").ok()["address"]


def asked(address):
    return {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}


def test_an_answer_is_taken_once_and_only_by_the_browser_that_asked(way):
    api, other = ApiClient(), ApiClient()
    back = sign_in_there(begun(api), "sam-1")
    assert other.post("/session/by/acme/finish", back).status == 401
    begun(other)
    assert other.post("/session/by/acme/finish", back).status == 401
    assert api.post("/session/by/acme/finish", back).status == 200
    assert api.post("/session/by/acme/finish", back).status == 401


def test_a_wrong_state_ends_the_attempt(way):
    api = ApiClient()
    back = sign_in_there(begun(api), "sam-1")
    assert api.post("/session/by/acme/finish", back | {"state": "guessed"}).status == 401
    assert api.post("/session/by/acme/finish", back).status == 401


def test_an_attempt_grows_old(way, monkeypatch):
    api = ApiClient()
    back = sign_in_there(begun(api), "sam-1")
    monkeypatch.setattr(asking, "_SECONDS_AWAY", -1)
    assert api.post("/session/by/acme/finish", back).status == 401


def test_a_code_of_somebody_else_s_attempt_lets_nobody_in(way):
    mine, thiefs = ApiClient(), ApiClient()
    state = asked(begun(mine))["state"]
    theirs = sign_in_there(begun(thiefs), "sam-1")
    refused = mine.post("/session/by/acme/finish", {"code": theirs["code"], "state": state})
    assert refused.status == 401
    assert "another question" in refused.body["detail"]


def test_another_issuer_s_answer_is_refused(way):
    api = ApiClient()
    back = sign_in_there(begun(api), "sam-1") | {"iss": "https://elsewhere.example"}
    assert api.post("/session/by/acme/finish", back).status == 401


def test_an_answer_to_another_provider_s_question_is_refused(way, settings):
    acme = settings.PROVIDERS[0]
    settings.PROVIDERS = (acme, replace(acme, slug="other"))
    api = ApiClient()
    answer = api.post("/session/by/other/finish", sign_in_there(begun(api), "sam-1"))
    assert (answer.status, "did not ask for that" in answer.body["detail"]) == (401, True)


def test_people_are_sent_back_where_the_house_is_whatever_a_browser_calls_it(way, settings):
    settings.ORIGIN = "https://crm.example.com"
    sent = ApiClient().client.post("/api/session/by/acme", headers={"Host": "evil.example"})
    assert asked(sent.json()["address"])["redirect_uri"] == "https://crm.example.com/sign-in/back/acme"


def test_what_is_told_of_somebody_else_is_not_believed(way, monkeypatch):
    of_acme, place = discovering.metadata_of, f"{way.address}/who"

    def fetch(address, **wishes):
        return {"sub": "sam-2"} if address == place else {"access_token": "a", **fetching.fetch_json(address, **wishes)}

    monkeypatch.setattr(claims, "metadata_of", lambda provider: of_acme(provider) | {"userinfo_endpoint": place})
    monkeypatch.setattr(claims, "fetch_json", fetch)
    answer = way.go("sam-1")
    assert (answer.status, "two people" in answer.body["detail"]) == (401, True)


def test_a_provider_that_calls_itself_otherwise_is_not_asked(way, monkeypatch):
    def otherwise(address, **wishes):
        return fetching.fetch_json(address, **wishes) | {"issuer": "https://elsewhere.example"}

    monkeypatch.setattr(discovering, "fetch_json", otherwise)
    answer = ApiClient().post("/session/by/acme")
    assert (answer.status, "calls itself otherwise" in answer.body["detail"]) == (403, True)


def test_the_code_is_traded_with_the_proof_that_the_question_promised(way, monkeypatch):
    traded = {}

    def listening(address, **wishes):
        traded.update(wishes.get("form") or {})
        return fetching.fetch_json(address, **wishes)

    monkeypatch.setattr(claims, "fetch_json", listening)
    api = ApiClient()
    address = begun(api)
    api.post("/session/by/acme/finish", sign_in_there(address, "sam-1")).ok()
    digest = sha256(traded["code_verifier"].encode()).digest()
    assert asked(address)["code_challenge"] == urlsafe_b64encode(digest).decode().rstrip("=")
    assert asked(address)["code_challenge_method"] == "S256"
    assert asked(address)["redirect_uri"] == traded["redirect_uri"]


STRANGER = rsa.generate_private_key(public_exponent=65537, key_size=2048)


def forged(way, answers, *, key=STRANGER, algorithm="RS256", kid=None, **changes):
    now = int(time.time())
    said = {"iss": way.address, "aud": CLIENT, "sub": "sam-1", "iat": now, "exp": now + 600, "nonce": answers, **SAM}
    return jwt.encode(said | changes, key, algorithm=algorithm, headers={"kid": kid} if kid else None)


def finish_with(way, monkeypatch, make):
    api = ApiClient()
    address = begun(api)
    monkeypatch.setattr(claims, "fetch_json", lambda where, **w: {"id_token": make(asked(address)["nonce"])})
    return api.post("/session/by/acme/finish", {"code": "any", "state": asked(address)["state"]})


@pytest.fixture
def trusts_the_stranger(monkeypatch):
    """Her key is the provider's, so that only what is said can be wrong."""
    told = jwt.algorithms.RSAAlgorithm.to_jwk(STRANGER.public_key(), as_dict=True)
    monkeypatch.setattr(claims, "key_of", lambda provider, kid: told)


def test_what_is_signed_and_right_is_believed(way, monkeypatch, trusts_the_stranger):
    assert finish_with(way, monkeypatch, lambda nonce: forged(way, nonce)).status == 200


@pytest.mark.parametrize(
    "changes",
    [
        {"aud": "another-client"},
        {"iss": "https://elsewhere.example"},
        {"exp": 1},
        {"nonce": "another"},
        {"azp": "another-client"},
        {"sub": ""},
        {"sub": "x" * 256},
        {"algorithm": "none", "key": None},
        {"algorithm": "HS256", "key": "a secret that both of the sides know well"},
    ],
    ids=str,
)
def test_what_is_said_wrong_is_not_believed(way, monkeypatch, trusts_the_stranger, changes):
    assert finish_with(way, monkeypatch, lambda nonce: forged(way, nonce, **changes)).status == 401


def test_a_key_that_the_provider_does_not_publish_signs_nothing(way, monkeypatch):
    assert finish_with(way, monkeypatch, lambda nonce: forged(way, nonce)).status == 401
    assert finish_with(way, monkeypatch, lambda nonce: forged(way, nonce, kid="unknown")).status == 403


@pytest.mark.parametrize("garbage", ["", "a.b.c", "no token"])
def test_garbage_is_not_believed(way, monkeypatch, garbage):
    assert finish_with(way, monkeypatch, lambda nonce: garbage).status == 401


def test_a_provider_that_does_not_answer_is_said_so(way, monkeypatch):
    way.configure(issuer="http://localhost:1")
    refused = ApiClient().post("/session/by/acme")
    assert (refused.status, "could not be asked" in refused.body["detail"]) == (403, True)


def test_a_description_of_somebody_else_is_refused(way, monkeypatch):
    monkeypatch.setattr(discovering, "fetch_json", lambda address, **wishes: {"issuer": "https://elsewhere.example"})
    assert ApiClient().post("/session/by/acme").status == 403


def test_other_sites_cannot_begin_it(way):
    from django.test import Client

    refused = Client(enforce_csrf_checks=True).post("/api/session/by/acme", {}, content_type="application/json")
    assert refused.status_code in (400, 403)


def test_nobody_knows_other_providers(way):
    assert ApiClient().post("/session/by/other").status == 404


@pytest.mark.parametrize(
    "wrong",
    [
        {"issuer": "http://id.example.com"},
        {"slug": "a/b"},
        {"client_id": ""},
        {"new_users": "maybe"},
        {"believes_email": "yes"},
        {"scopes": ["email"]},
        {"roels": {}},
    ],
    ids=str,
)
def test_a_wrong_configuration_is_told(wrong):
    with pytest.raises(WrongProvider):
        provider_from(GOOD | wrong)


@pytest.mark.parametrize("named", ["token_endpoint", "jwks_uri", "userinfo_endpoint", "authorization_endpoint"])
def test_what_a_provider_names_leads_nobody_into_the_house_s_own_network(way, monkeypatch, named):
    told = fetching.fetch_json(
        f"{way.address}/.well-known/openid-configuration", provider=provider_from(GOOD | {"issuer": way.address})
    )
    with listening() as inside:
        for spelling in ("localhost", "127.0.0.1", "2130706433", "[::ffff:127.0.0.1]"):
            where = (
                "javascript:alert(1)//" if named == "authorization_endpoint" else f"http://{spelling}:{inside.port}/"
            )
            monkeypatch.setattr(discovering, "_known", {})
            wrong = told | {named: where}
            monkeypatch.setattr(discovering, "fetch_json", misled(f"{way.address}/.well-known", wrong))
            api = ApiClient()
            begun = api.post("/session/by/acme")
            if begun.status == 200:
                begun = api.post("/session/by/acme/finish", sign_in_there(begun.body["address"], "sam-1"))
            assert begun.status == 403, begun.content
    assert not inside.came


def misled(beginning, wrong):
    """Tell something wrong at one address, and what is true at all others."""
    return lambda address, **wishes: wrong if address.startswith(beginning) else fetching.fetch_json(address, **wishes)
