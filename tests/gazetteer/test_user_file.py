"""The user's own outlets: additions, corrections, and clear errors."""

from pathlib import Path

import pytest

from selon.gazetteer import GazetteerError, load


def write(folder: Path, text: str) -> Path:
    path = folder / "outlets.toml"
    path.write_text(text, encoding="utf-8")
    return path


GOOD = """
[[outlet]]
id = "outlet:gazette-du-lac"
name = "La Gazette du Lac"
country = "CH"
owner = "outlet:tamedia"
names = ["Gazette lacustre"]
domains = ["gazettedulac.example"]

[[outlet]]
id = "outlet:afp"
control = "ISM"
not_names = ["АФП"]
names = ["Havas nouvelle"]
"""


def test_additions_and_corrections(tmp_path: Path) -> None:
    gazetteer = load(write(tmp_path, GOOD))
    added, corrected = gazetteer.outlet("la gazette du lac"), gazetteer.outlet("Havas nouvelle")
    assert added
    assert corrected
    assert (added.country, added.owner, added.kind) == ("CH", "outlet:tamedia", "media_outlet")
    assert gazetteer.by_domain("www.gazettedulac.example") == added
    assert [m.outlet.id for m in gazetteer.mentions("selon la Gazette lacustre")] == [added.id]
    assert (corrected.id, corrected.control, corrected.name) == ("outlet:afp", "ISM", "AFP")
    assert gazetteer.outlet("АФП") is None
    assert "outlets.toml" in corrected.source
    assert load().outlet("Havas nouvelle") is None


def test_environment_names_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SELON_OUTLETS", str(write(tmp_path, GOOD)))
    assert load().outlet("La Gazette du Lac")
    monkeypatch.setenv("SELON_OUTLETS", str(tmp_path / "absent.toml"))
    with pytest.raises(GazetteerError, match=r"absent\.toml: no such file"):
        load()


ENTRY = '[[outlet]]\nid = "outlet:a-b"\nname = "Ab Cd"\n'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[outlet]\n", "cannot be read as TOML"),
        ("[[outlets]]\n", "unknown key 'outlets'"),
        ('outlet = "x"\n', "must be a list of tables"),
        ("outlet = [1]\n", "entry 1: must be a table"),
        ('[[outlet]]\nid = "a-b"\nname = "x"\n', r"entry 1 \(a-b\): 'id' must look like"),
        ('[[outlet]]\nname = "x"\n', r"entry 1 \(no id\): 'id' must look like"),
        ('[[outlet]]\nid = "outlet:a-b"\n', "'name' is missing"),
        (ENTRY + 'kind = "blog"\n', "'kind' must be one of news_agency, media_outlet, company, not 'blog'"),
        (ENTRY + 'country = "France"\n', "'country' must be an ISO 3166-1 code"),
        (ENTRY + 'control = "X"\n', "'control' must be one of"),
        (ENTRY + 'owner = "outlet:nobody-at-all"\n', "'owner' names no outlet or company: 'outlet:nobody-at-all'"),
        (ENTRY + 'owner = "outlet:a-b"\n', "'owner' makes a circle"),
        (ENTRY + 'names = "x"\n', "'names' must be a list of texts"),
        (ENTRY + "name_ = 1\n", "unknown field 'name_'"),
        (ENTRY + "control = 3\n", "'control' must be a text, not 3"),
        (ENTRY + ENTRY, "entry 2: id 'outlet:a-b' is given twice"),
    ],
)
def test_a_wrong_file_is_told_of_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(GazetteerError, match=message) as raised:
        load(path)
    assert str(path) in str(raised.value)
