"""The JSON files keep their own schema, leave out what is unknown, and keep facts and conclusions apart."""

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError
from openapi_spec_validator import validate

from tests.build.command import REAL_DAY, ROOT
from tests.opendata.links import BASE, is_there
from tests.some import some


def load(file: Path) -> Any:
    return json.loads(file.read_bytes())


def validator(data: Path, document: dict[str, Any]) -> Draft202012Validator:
    """What the schema says about a document, at the place that the document itself points to."""
    schema = load(data / "schema.json")
    address, _, fragment = document["$schema"].partition("#")
    assert address == schema["$id"] == f"{BASE}/data/schema.json"
    name = fragment.removeprefix("/$defs/")
    assert name in schema["$defs"]
    return Draft202012Validator(
        {**schema, "$ref": f"#{fragment}"}, format_checker=Draft202012Validator.FORMAT_CHECKER
    )


def documents(data: Path) -> dict[str, Any]:
    """Every JSON file that follows the schema, by its path."""
    found = {path.relative_to(data).as_posix(): load(path) for path in sorted(data.rglob("*.json"))}
    return {name: one for name, one in found.items() if name not in {"schema.json", "openapi.json"}}


def values(value: Any, at: str = "") -> Iterator[tuple[str, Any]]:
    """Every value inside a value, with where it stands."""
    yield at, value
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in inside:
        yield from values(one, f"{at}/{key}")


def test_the_schema_is_a_schema(data: Path) -> None:
    Draft202012Validator.check_schema(load(data / "schema.json"))


def test_every_file_keeps_the_schema(data: Path) -> None:
    every = documents(data)
    assert {"programbiblioteket.json", "listor.json", "snapshot.json"} <= set(every)
    for name, document in every.items():
        assert [error.message for error in validator(data, document).iter_errors(document)] == [], name


def test_hostile_texts_keep_the_schema_and_stand_as_written(hostile: Path) -> None:
    for name, document in documents(hostile / "data").items():
        assert [one.message for one in validator(hostile / "data", document).iter_errors(document)] == [], (
            name
        )
    program = load(hostile / "data/program/fientlig.json")["program"]
    assert program["facts"]["name"] == """"><x-fientlig>{{ 7 * 7 }}</x-fientlig> 'x-fientlig='1"""


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("kind", "okänt slag"),
        ("okänt fält", "1"),
        ("publisher", None),
        ("checked", "2026-13-45"),
        ("name", ""),
    ],
)
def test_the_schema_refuses_what_the_model_refuses(name: str, value: object, data: Path) -> None:
    document = load(data / "program/oroshjalpen.json")
    document["program"]["facts"][name] = value
    with pytest.raises(ValidationError):
        validator(data, document).validate(document)


def test_what_is_unknown_is_left_out(data: Path) -> None:
    for name, document in some(documents(data).items()):
        found = [where for where, value in values(document) if value is None]
        found += [where for where, value in values(document) if value == [] and "/facts/" in where]
        assert found == [], name


def test_the_facts_of_a_program_are_those_of_its_file(data: Path) -> None:
    for file in some(sorted((ROOT / "content/programs").glob("*/index.md"))):
        front = file.read_text(encoding="utf-8").split("\n---\n")[0].split("\n")
        written = [line.partition(":")[0] for line in front if line[:1].isalpha()]
        facts = load(data / f"program/{file.parent.name}.json")["program"]["facts"]
        assert sorted(facts) == sorted(written), file


def test_conclusions_stand_by_themselves(data: Path) -> None:
    for program in some(load(data / "programbiblioteket.json")["programs"]):
        assert set(program) <= {"id", "address", "facts", "text", "assessments", "conclusions"}
        assert set(program["conclusions"]) == {
            *("effects", "unknown", "facts_age", "assessment_ages", "use_ages", "process", "reviews"),
        }
        assert "effects" not in program["facts"]


def test_every_assessment_and_every_use_has_its_age_and_every_demand_its_outcome(data: Path) -> None:
    demands = 0
    for program in load(data / "programbiblioteket.json")["programs"]:
        concluded = program["conclusions"]
        assert [one["assessment"] for one in concluded["assessment_ages"]] == [
            one["id"] for one in program["assessments"]
        ]
        assert [one["region"] for one in concluded["use_ages"]] == [
            one["region"] for one in program["facts"].get("use", [])
        ]
        outcomes = {one["outcome"] for one in concluded["process"]["demands"]}
        assert outcomes <= {"uppfyllt", "inte uppfyllt", "okänt"}
        assert (concluded["process"]["outcome"] == "uppfyllt") == (outcomes == {"uppfyllt"})
        demands += len(concluded["process"]["demands"])
        assert {one["outcome"] for one in concluded["reviews"]} <= {"uppfyllt", "inte uppfyllt", "okänt"}
    assert demands > 100


def test_a_program_is_the_same_in_its_own_file_and_in_the_whole(data: Path) -> None:
    whole = load(data / "programbiblioteket.json")["programs"]
    assert len(whole) == len(list((ROOT / "content/programs").glob("*/index.md")))
    for program in whole:
        assert load(data / f"program/{program['id']}.json")["program"] == program


def test_the_schema_speaks_swedish_about_every_field(data: Path) -> None:
    for name, made in some(load(data / "schema.json")["$defs"].items()):
        said = [made.get("description", ""), made.get("title", "")]
        assert not any(f" {word} " in text for word in ("the", "and", "is") for text in said), name
        for field, one in made.get("properties", {}).items():
            assert one["description"].endswith("."), f"{name}.{field}"
            assert "default" not in one, f"{name}.{field}"


def test_the_examples_in_the_schema_are_right(data: Path) -> None:
    schema = load(data / "schema.json")
    count = 0
    for name, made in schema["$defs"].items():
        for field, one in made.get("properties", {}).items():
            for example in one.get("examples", ()):
                here = Draft202012Validator({"$defs": schema["$defs"], **one})
                assert [error.message for error in here.iter_errors(example)] == [], f"{name}.{field}"
                count += 1
    assert count > 150


def test_every_id_can_be_looked_up(data: Path) -> None:
    lists = load(data / "listor.json")["lists"]
    for program in some(load(data / "programbiblioteket.json")["programs"]):
        for effect in some(program["conclusions"]["effects"]):
            assert set(effect["conditions"]) <= set(lists["conditions"])
            assert set(effect["audiences"]) <= set(lists["audiences"])


def test_the_snapshot_fixes_the_whole(data: Path) -> None:
    snapshot, whole = load(data / "snapshot.json"), (data / "programbiblioteket.json").read_bytes()
    assert snapshot["name"] == f"programbiblioteket-{REAL_DAY}"
    assert snapshot["sha256"] == sha256(whole).hexdigest()
    assert snapshot["bytes"] == len(whole)


def test_the_description_of_the_addresses_is_valid_and_they_lead_somewhere(
    data: Path, real_site: Path
) -> None:
    described = load(data / "openapi.json")
    validate(described)
    for path, item in some(described["paths"].items()):
        filled = path.format(**{one["name"]: one["example"] for one in item.get("parameters", ())})
        assert is_there(described["servers"][0]["url"] + filled, real_site), path
        answer = item["get"]["responses"]["200"]["content"]["application/json"]["schema"]["$ref"]
        document = load(real_site / filled.lstrip("/"))
        assert document["$schema"].rpartition("/")[2] == answer.rpartition("/")[2]


def test_addresses_of_the_site_lead_to_its_pages(data: Path, real_site: Path) -> None:
    found = 0
    for name, document in documents(data).items():
        for where, value in values(document):
            if isinstance(value, str) and value.startswith(BASE):
                assert is_there(value, real_site), f"{name}{where}: {value}"
                found += 1
    assert found > 100
