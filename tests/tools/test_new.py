"""The files that `new` writes."""

import re
from datetime import date
from pathlib import Path

import pytest

from catalogue.formats import front_matter, yaml
from catalogue.formats.decode import decode
from catalogue.model.assessment import Assessment
from catalogue.model.base import Model
from catalogue.model.diagnostics import Level
from catalogue.model.guide import Guide
from catalogue.model.program import Program
from catalogue.stages.read import read
from catalogue.tools.new import new
from catalogue.view.blank import text
from tests.build.command import build, small_site
from tests.site import checked
from tests.some import some

AS_OF = date(2026, 11, 22)
KINDS = [Program, Assessment, Guide]


def filled_in(template: str) -> str:
    """The template as an editor would leave it who knew everything and wrote what the examples say."""
    known = re.sub(r"^( *)# (?=(- )?[a-z_0-9]+:( |$))", r"\1", template, flags=re.MULTILINE)
    return re.sub(r":  # till exempel (.+)$", r": \1", known, flags=re.MULTILINE)


@pytest.mark.parametrize("model", KINDS)
def test_a_new_file_tells_about_every_field(model: type[Model]) -> None:
    template = text(model, AS_OF)
    for name, info in some(model.model_fields.items()):
        assert re.search(rf"^(# )?{name}:", template, re.MULTILINE)
        if name == "draft":
            continue  # it stands first, with a comment of its own
        assert info.title is not None
        assert f"# {info.title}." in template


@pytest.mark.parametrize("model", KINDS)
def test_a_new_file_with_every_example_written_in_is_right(model: type[Model]) -> None:
    halves = front_matter.split(filled_in(text(model, AS_OF)), "ny.md")
    value, wrong = decode(yaml.load(halves.yaml, "ny.md"), model)
    assert wrong == []
    assert value is not None


@pytest.mark.parametrize("model", KINDS)
def test_a_new_file_left_as_it_is_asks_for_what_is_required_and_for_nothing_else(model: type[Model]) -> None:
    halves = front_matter.split(text(model, AS_OF), "ny.md")
    value, wrong = decode(yaml.load(halves.yaml, "ny.md"), model)
    assert value is None
    assert {one.rule for one in wrong} == {"empty_value"}


def test_new_never_writes_over_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new(tmp_path, "program", "lugn", AS_OF) == 0
    written = tmp_path / "programs" / "lugn" / "index.md"
    written.write_text("något annat", encoding="utf-8")
    assert new(tmp_path, "program", "lugn", AS_OF) == 2
    assert written.read_text(encoding="utf-8") == "något annat"
    assert "finns redan" in capsys.readouterr().out


@pytest.mark.parametrize("id", ["../lugn", "lugn/index", "", "…", "con", "Nul"])
def test_an_id_that_cannot_be_an_address_is_refused(id: str, tmp_path: Path) -> None:
    assert new(tmp_path, "program", id, AS_OF) == 2
    assert not any(tmp_path.iterdir())


def test_a_program_is_given_by_its_name_and_gets_an_id_and_a_short_draft(tmp_path: Path) -> None:
    content = small_site(tmp_path)
    assert new(content, "program", "Nattro: KBT för ungå", AS_OF) == 0
    written = (content / "programs" / "nattro-kbt-for-unga" / "index.md").read_text(encoding="utf-8")
    assert 'name: "Nattro: KBT för ungå"\n' in written
    assert written.count("\n") < 90
    _, found = checked(read(content)[0])
    assert {one.level for one in found} == {Level.INFO}
    assert {one.rule for one in found} == {"empty_value"}


def test_a_name_that_is_taken_is_told_about_before_anything_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = small_site(tmp_path)
    assert new(content, "program", "Lugn online", AS_OF) == 2
    assert not (content / "programs" / "lugn-online").exists()
    assert "Filen är inte skriven" in capsys.readouterr().out


@pytest.mark.parametrize(("kind", "id"), [("assessment", "lugm/nag-sob"), ("guide", "grundar/ny")])
def test_new_leaves_no_folder_behind_where_nothing_belongs(kind: str, id: str, tmp_path: Path) -> None:
    content = small_site(tmp_path)
    before = sorted(content.rglob("*"))
    assert new(content, kind, id, AS_OF) == 2
    assert sorted(content.rglob("*")) == before


def test_a_draft_is_seen_when_asked_for_and_leaves_no_trace_otherwise(tmp_path: Path) -> None:
    content = small_site(tmp_path)
    file = content / "programs" / "annan" / "index.md"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("name: Stilla kvällar", "draft: ja\nname: Ännu okänd"), encoding="utf-8")
    assert build(content, tmp_path / "site", "--no-search").code == 0
    assert build(content, tmp_path / "seen", "--no-search", "--drafts").code == 0
    files = [path for path in some(sorted((tmp_path / "site").rglob("*"))) if path.is_file()]
    assert [path for path in files if "Ännu okänd".encode() in path.read_bytes()] == []
    assert "Ännu okänd" in (tmp_path / "seen/program/annan/index.html").read_text(encoding="utf-8")


def test_nothing_that_is_published_may_point_at_a_draft(tmp_path: Path) -> None:
    content = small_site(tmp_path)
    file = content / "programs" / "annan" / "index.md"
    file.write_text(
        file.read_text(encoding="utf-8").replace("name:", "draft: ja\nname:", 1), encoding="utf-8"
    )
    lugn = content / "programs" / "lugn" / "index.md"
    text = lugn.read_text(encoding="utf-8").replace(
        "  status: i_drift", "  status: i_drift\n  successor: annan"
    )
    lugn.write_text(text, encoding="utf-8")
    assert "unknown_reference" in build(content, tmp_path / "site", "--no-search").out
