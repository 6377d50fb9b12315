"""The file that says by which providers users may come in."""

from pathlib import Path

import pytest

from regulars.site.providers import providers_in

GOOD = """
[[provider]]
slug = "acme"
name = "Acme"
issuer = "https://id.example.com"
client_id = "regulars"
client_secret_file = "secret"
roles = {desk = "seller"}
"""


def test_it_is_read_with_the_secret_beside_it(tmp_path: Path) -> None:
    (tmp_path / "sign-in.toml").write_text(GOOD)
    (tmp_path / "secret").write_text("a secret\n")
    (provider,) = providers_in(tmp_path / "sign-in.toml")
    assert (provider.client_secret, provider.roles) == ("a secret", {"desk": ["seller"]})
    assert "a secret" not in repr(provider)


def test_without_it_there_is_no_provider(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert providers_in(tmp_path / "sign-in.toml") == ()
    monkeypatch.setenv("REGULARS_SIGN_IN", str(tmp_path / "sign-in.toml"))
    with pytest.raises(SystemExit, match="is not there"):
        providers_in(tmp_path / "sign-in.toml")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[provider]]\nslug = 'acme'\n", "needs name"),
        ("[provider]\nslug = 'acme'\n", "sign-in.toml"),
        ("provider = 3", "sign-in.toml"),
        ("not toml", "sign-in.toml"),
        (GOOD, "secret"),
        (2 * GOOD.replace("client_secret_file", "client_secret"), "same slug"),
    ],
)
def test_a_mistake_in_it_is_named_and_ends_the_start(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "sign-in.toml").write_text(text)
    with pytest.raises(SystemExit, match=told):
        providers_in(tmp_path / "sign-in.toml")
