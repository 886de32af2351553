"""The tables, read by the csv module and by openpyxl: what Swedish Excel wants, and nothing that a spreadsheet runs."""

import csv
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from catalogue.formats.spreadsheet import as_csv, neutral
from tests.build.command import REAL_DAY, ROOT
from tests.opendata.conftest import FORMULA
from tests.opendata.links import is_there

SHEETS = {
    "Program": "program",
    "Effekt": "effekt",
    "Studier": "studier",
    "Användning": "anvandning",
    "Bedömningar": "bedomningar",
    "Slutsatser": "slutsatser",
    "Tillstånd": "tillstand",
    "Behovskarta, målgrupper": "behovskarta-malgrupper",
    "Behovskarta, regioner": "behovskarta-regioner",
    "Statistik": "statistik",
    "Studier att läsa": "las-studier",
}


def read(file: Path) -> list[list[str]]:
    content = file.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf"), "Excel takes a file without the mark for Windows-1252"
    return list(csv.reader(content.decode("utf-8-sig").splitlines(keepends=True), delimiter=";"))


def workbook(data: Path) -> Any:
    return load_workbook(data / "programbiblioteket.xlsx")


@pytest.mark.parametrize("name", SHEETS.values())
def test_a_table_has_a_heading_for_every_cell(name: str, data: Path) -> None:
    head, *rows = read(data / f"{name}.csv")
    assert rows
    assert len(set(head)) == len(head)
    assert {len(row) for row in rows} == {len(head)}


def test_there_is_a_row_for_every_program_and_every_assessment(data: Path) -> None:
    assert len(read(data / "program.csv")) == 1 + len(list(ROOT.glob("content/programs/*/index.md")))
    assert len(read(data / "bedomningar.csv")) == 1 + len(
        list(ROOT.glob("content/programs/*/assessments/*.md"))
    )


def test_the_workbook_has_the_same_tables(data: Path) -> None:
    book = workbook(data)
    assert book.sheetnames == ["Om filen", *SHEETS]
    for title, name in SHEETS.items():
        cells = [list(row) for row in book[title].iter_rows(values_only=True)]
        written = as_csv(cells[0], cells[1:])
        assert read_bytes(written) == read(data / f"{name}.csv")


def read_bytes(content: bytes) -> list[list[str]]:
    return list(csv.reader(content.decode("utf-8-sig").splitlines(keepends=True), delimiter=";"))


def test_the_workbook_says_what_it_is(data: Path) -> None:
    about = dict(workbook(data)["Om filen"].iter_rows(min_row=2, values_only=True))
    assert about["Gäller"] == REAL_DAY
    assert "okänd" in about["Tom ruta"]
    assert "creativecommons.org" in about["Licens"]


def test_numbers_are_numbers_with_a_decimal_comma(hostile: Path) -> None:
    head, row = read(hostile / "data/studier.csv")[:2]
    assert dict(zip(head, row, strict=True))["effekt"] in {"0,74", ""}
    sheet = workbook(hostile / "data")["Studier"]
    values = [one for row in sheet.iter_rows(min_row=2, values_only=True) for one in row]
    assert 0.74 in values


def test_nothing_is_taken_for_a_formula(hostile: Path) -> None:
    found = {"csv": 0, "xlsx": 0}
    for name in SHEETS.values():
        for row in read(hostile / f"data/{name}.csv"):
            for cell in row:
                assert not cell.startswith(("=", "+", "-", "@", "\t", "\r")), name
                found["csv"] += cell.startswith("'")
    for sheet in workbook(hostile / "data"):
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in {"s", "n"}, f"{sheet.title} {cell.coordinate}"
                assert cell.hyperlink is None
                found["xlsx"] += cell.value in {FORMULA, "@SUM(1+1)*cmd|calc", "-1+1"}
    assert found == {"csv": 3, "xlsx": 3}


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("  =1+1", "'  =1+1"),
        ("＝1+1", "'＝1+1"),
        ("−3 poäng", "'−3 poäng"),
        ("3-5 veckor", "3-5 veckor"),
        (-0.5, -0.5),
        (None, None),
    ],
)
def test_text_that_begins_as_a_formula_gets_an_apostrophe(cell: Any, written: Any) -> None:
    assert neutral(cell) == written


@pytest.mark.parametrize(
    ("number", "written"),
    [(0.74, "0,74"), (-1.5, "-1,5"), (80.0, "80"), (1234567.25, "1234567,25"), (3, "3")],
)
def test_a_number_keeps_all_its_figures(number: float, written: str) -> None:
    assert as_csv(["tal"], [[number]]).decode("utf-8-sig") == f"tal\r\n{written}\r\n"


@pytest.mark.parametrize("name", ["behovskarta-malgrupper", "behovskarta-regioner"])
def test_the_needs_map_has_a_row_for_every_spot_and_no_zero_where_nothing_is_known(
    name: str, data: Path
) -> None:
    head, *rows = read(data / f"{name}.csv")
    assert len(rows) == len({(row[1], row[2]) for row in rows})
    assert {row[1] for row in rows} >= {"Depression", "Separationsångest"}
    counts = [row[head.index("kända program")] for row in rows]
    assert "" in counts
    assert "0" not in counts
    assert {bool(row[3]) == bool(row[4]) == bool(row[6]) for row in rows} == {True}


@pytest.mark.parametrize("name", ["program", "bedomningar"])
def test_every_row_leads_to_its_page(name: str, data: Path, real_site: Path) -> None:
    head, *rows = read(data / f"{name}.csv")
    assert [row for row in rows if not is_there(row[head.index("sida")], real_site)] == []
