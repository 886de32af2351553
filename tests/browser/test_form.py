"""The contribution form: every file goes through it unchanged, and what `check` says stands at its field."""

import json
from typing import Any

import pytest

from catalogue.formats import front_matter, yaml
from catalogue.formats.canonical import canonical
from catalogue.formats.decode import decode
from catalogue.model.assessment import Assessment
from catalogue.model.program import Program
from tests.site import checked, real_catalogue, site_with
from tests.some import some

ROUND = """async () => {
    const asset = (name) => [...document.scripts]
        .find((one) => one.src.includes("form.js")).src.replace(/form\\.js.*/, name);
    const { drawnForm, written } = await import(asset("form-page.js"));
    const { read } = await import(asset("form-file.js"));
    const form = await (await fetch("falt.json")).json();
    const files = [...form.programs.map(([id]) => ["uppdatera", id]),
        ...form.assessments.map(([id]) => ["bedomning", id])];
    const found = {};
    for (const [task, id] of files) {
        const record = await (await fetch(`filer/${id}.json`)).json();
        const drawn = drawnForm(form, task, record, { id: id.split("/")[0] });
        const text = written(drawn.record(), drawn.model, form.models);
        const wrong = drawn.problems().filter((one) => !one.remark).map((one) => `${one.path} ${one.message}`);
        found[id] = { text, wrong, again: written(read(text), drawn.model, form.models) === text };
    }
    return found;
}"""


@pytest.fixture(scope="module")
def round_trip(browser: Any, library: str) -> dict[str, Any]:
    """Every program and assessment as the form writes it when nobody has changed anything."""
    page = browser.new_page()
    page.goto(f"{library}bidra/formular/")
    given: dict[str, Any] = page.evaluate(ROUND)
    page.close()
    return given


def test_every_file_goes_through_the_form_and_says_the_same(round_trip: dict[str, Any]) -> None:
    catalogue = real_catalogue()
    entries = {**catalogue.programs, **catalogue.assessments}
    assert set(round_trip) == set(entries)
    for id, entry in some(entries.items()):
        halves = front_matter.split(round_trip[id]["text"], entry.file)
        reading = yaml.read(halves.yaml, entry.file, halves.yaml_line)
        assert reading.node is not None, id
        assert not reading.found, id
        value, wrong = decode(reading.node, type(entry.value))
        assert wrong == [], id
        assert value == entry.value, id
        assert halves.body.strip("\n") == entry.body.text.strip("\n"), id


def test_the_form_reads_what_it_has_written(round_trip: dict[str, Any]) -> None:
    assert {id for id, one in round_trip.items() if not one["again"]} == set()


def test_the_form_finds_no_mistake_in_what_is_published(round_trip: dict[str, Any]) -> None:
    assert {id: one["wrong"] for id, one in round_trip.items() if one["wrong"]} == {}


def test_the_form_writes_the_canonical_style(round_trip: dict[str, Any]) -> None:
    catalogue = real_catalogue()
    for id, one in some(round_trip.items()):
        model = Assessment if id in catalogue.assessments else Program
        assert canonical(one["text"], model, "")[0] == one["text"], id


def fields_of(**more: Any) -> dict[str, Any]:
    """A program that lacks nothing, as the form holds it, with some fields in other words."""
    source = {"id": "sida", "title": "Sidan", "stated_by": "utgivaren", "collected": "2026-01-10"}
    return {
        "name": "Kvällsljuset",
        "kind": "stodprogram",
        "kind_reason": "Det stöder annan vård.",
        "summary": "Stöd för den som är orolig.",
        "conditions": [{"condition": "depression", "sources": ["sida"]}],
        "audience": {"groups": ["vuxna"], "sources": ["sida"]},
        "lifecycle": {"basis": "Står på sidan.", "sources": ["sida"]},
        "sources": [source],
        "checked": "2026-01-10",
        **more,
    }


STUDY: dict[str, Any] = {
    "id": "a",
    "design": "rct",
    "result": "Bra.",
    "link": "named_in_study",
    "sources": ["sida"],
}
SHAPES: list[dict[str, Any]] = [
    {"checked": "2026-02-30"},
    {"checked": "igår"},
    {"name": ""},
    {"name": "x" * 201},
    {"former_ids": ["Stora Bokstäver"]},
    {"audience": {"groups": ["vuxna"], "age_min": "18-65", "sources": ["sida"]}},
    {"audience": {"groups": [], "age_min": "18", "sources": ["sida"]}},
    {"versions": [{"version": "1", "sources": ["sida"]}, {"note": "Ny.", "sources": ["sida"]}]},
    {"lifecycle": {"basis": "Står på sidan.", "as_of": "2026-13", "sources": ["sida"]}},
    {"studies": [{**STUDY, "dropout": "22,5"}]},
    {"studies": [{**STUDY, "url": "www.x.se"}]},
    {"studies": [{**STUDY, "registration": "1"}]},
]  # fmt: skip
RULES: list[dict[str, Any]] = [
    {"checked": "2999-01-01"},
    {"checked": "2026-01-09"},
    {"audience": {"groups": ["vuxna"], "age_min": "180", "sources": ["sida"]}},
    {"audience": {"groups": ["vuxna"], "age_min": "65", "age_max": "18", "sources": ["sida"]}},
    {"format": {"weeks": "0", "sources": ["sida"]}},
    {"safety": {"asked": "-", "sources": ["sida"]}},
    {"safety": {"asked": "Ej aktuellt.", "sources": ["sida"]}},
    {"terms": {"reuse": "n/a", "sources": ["sida"]}},
    {"use": [{"region": "skane", "since": "2024", "confirmed": "2023-05", "basis": "Sidan.", "sources": ["sida"]}]},
]  # fmt: skip

SAID = """async (cases) => {
    const src = [...document.scripts].find((one) => one.src.includes("form.js")).src;
    const { problems } = await import(src.replace(/form\\.js.*/, "form-check.js"));
    const form = await (await fetch("falt.json")).json();
    return cases.map((one) => problems(one, "Program", form, "2026-02-15").filter((one) => !one.remark));
}"""


@pytest.fixture(scope="module")
def said(browser: Any, library: str) -> list[list[dict[str, Any]]]:
    """What the form says about each program of the two tables, those about shape first."""
    page = browser.new_page()
    page.goto(f"{library}bidra/formular/")
    given: list[list[dict[str, Any]]] = page.evaluate(SAID, [fields_of(**one) for one in (*SHAPES, *RULES)])
    page.close()
    return given


def test_the_form_and_check_say_the_same_about_shape(said: list[list[dict[str, Any]]]) -> None:
    for case, told in some(zip(SHAPES, said, strict=False)):
        tree = yaml.read(json.dumps(_filled(fields_of(**case)), ensure_ascii=False), "x.md").node
        assert tree is not None
        _, wrong = decode(tree, Program)
        expected = sorted(_by_label(one.message) for one in wrong)
        assert sorted(_by_label(one["message"]) for one in told) == expected, case


def test_the_form_and_check_say_the_same_about_dates_numbers_and_fillers(
    said: list[list[dict[str, Any]]],
) -> None:
    for case, told in some(zip(RULES, said[len(SHAPES) :], strict=True)):
        fields = json.dumps(fields_of(**case), ensure_ascii=False).replace('"depression"', '"oro"')
        text = f"---\n{_block(json.loads(fields))}---\n"
        _, found = checked(site_with({"programs/ljus/index.md": text}))
        messages = {one.message for one in found if one.place.file.endswith("ljus/index.md")}
        assert told, case
        assert {one["message"] for one in told} <= messages, case


def _block(fields: dict[str, Any]) -> str:
    """Fields as YAML, a line for each at the top."""
    return "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items())


def _filled(value: Any) -> Any:
    """A value as the form writes it: without what is empty."""
    if isinstance(value, dict):
        return {key: _filled(one) for key, one in value.items() if one not in ("", [], {})}
    return [_filled(one) for one in value] if isinstance(value, list) else value


def _by_label(message: str) -> str:
    """A message about a field that is missing names it by its label in the form and by its name in a file."""
    return "saknas" if message.startswith("fältet ") and message.endswith(" saknas") else message
