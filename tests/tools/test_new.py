"""The files that `new` writes."""

import re
from datetime import date
from pathlib import Path

import pytest

from catalogue.formats import front_matter, yaml
from catalogue.formats.decode import decode
from catalogue.model.assessment import Assessment
from catalogue.model.base import Model
from catalogue.model.guide import Guide
from catalogue.model.program import Program
from catalogue.tools.new import new, text
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


@pytest.mark.parametrize("id", ["Lugn", "../lugn", "lugn/index", "å", "", "a--b"])
def test_an_id_that_cannot_be_an_address_is_refused(id: str, tmp_path: Path) -> None:
    assert new(tmp_path, "program", id, AS_OF) == 2
    assert not any(tmp_path.iterdir())
