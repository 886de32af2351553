"""Before it is published the site is looked through as a visitor would meet it, and what is wrong is said once."""

from pathlib import Path

import pytest

from catalogue.model.diagnostics import Diagnostic, Level
from catalogue.model.page import Page
from catalogue.stages.check import MAX_PAGE_BYTES, check
from tests.site import checked, good_site

PAGE = '<!doctype html><html lang="sv"><head><title>{title}</title></head><body>{body}</body></html>'
HEADED = "<h1>Rubrik</h1>"


def found(folder: Path, bodies: dict[str, str], base_url: str = "https://x.example/") -> list[Diagnostic]:
    """What is wrong with a staged site of these pages, each given by what stands in its body."""
    for path, body in bodies.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(body if body.startswith("<!doctype") else PAGE.format(title=path, body=body), "utf-8")
    catalogue, _ = checked(good_site())
    return check(folder, (), catalogue, base_url)


def test_nothing_is_wrong_with_a_good_page(tmp_path: Path) -> None:
    pages = {
        "index.html": f'{HEADED}<h2 id="a">A</h2><a href="#a">A</a> <a href="b/#c">B</a> <a href="https://x.example">x</a>',
        "b/index.html": f'{HEADED}<h2 id="c">C</h2><a href="../">Start</a><a href="mailto:a@x.example">Skriv</a>',
    }
    assert found(tmp_path, pages) == []


@pytest.mark.parametrize(
    ("body", "rule", "said"),
    [
        ("<p>Utan rubrik</p>", "page_heading", "sidan har 0 huvudrubriker"),
        (HEADED * 2, "page_heading", "sidan har 2 huvudrubriker"),
        (f"{HEADED}<h3>Djupt</h3>", "page_heading", "rubrikerna hoppar från nivå 1 till 3"),
        (f'{HEADED}<p id="a"></p><p id="a"></p>', "page_id", "id ”a” står på flera ställen på sidan"),
        (f'{HEADED}<p id=""></p>', "page_id", "id ”” står på flera ställen på sidan"),
        (f'{HEADED}<img src="//x.example/a.png">', "page_request", "//x.example/a.png"),
        (f'{HEADED}<img src="data:image/png;base64,AA">', "page_request", "data:image/png;base64,AA"),
        (f'{HEADED}<link rel="stylesheet" href="https://x.example/a.css">', "page_request", "a.css"),
        (f'{HEADED}<p style="color: red">Rött</p>', "page_element", "elementet p"),
        (f'{HEADED}<iframe src="./"></iframe>', "page_element", "elementet iframe"),
        (f"{HEADED}<script>1</script>", "page_element", "elementet script"),
        (f'{HEADED}<script type="application/ld+json">{{}}</script>', "page_data", "data för maskiner"),
        (f'{HEADED}<a href="saknas/">Bort</a>', "broken_link", "länken ”saknas/” leder inte"),
        (f'{HEADED}<a href="../utanfor/">Ut</a>', "broken_link", "länken ”../utanfor/” leder inte"),
        (f'{HEADED}<img src="saknas.png" alt="">', "broken_link", "länken ”saknas.png” leder inte"),
        (f'{HEADED}<a href="#saknas">Hit</a>', "broken_link", "”#saknas” finns inte på sidan"),
        (f"{HEADED}{'x' * MAX_PAGE_BYTES}", "page_weight", "sidan väger 400 kB"),
        ('<!doctype html><html lang="en"><title>a</title><h1>A</h1>', "page_language", "på svenska"),
        ('<!doctype html><html lang="sv"><title> </title><h1>A</h1>', "page_title", "sidan saknar titel"),
    ],
)
def test_a_page_that_would_fail_a_visitor_is_not_published(
    body: str, rule: str, said: str, tmp_path: Path
) -> None:
    mistakes = found(tmp_path, {"index.html": body})
    assert [one.rule for one in mistakes if said in one.message] == [rule]
    assert {one.level for one in mistakes} == {Level.ERROR}
    assert all(one.help for one in mistakes)
    assert {one.place.file for one in mistakes} == {"site/index.html"}


def test_two_pages_with_one_title_are_told_apart(tmp_path: Path) -> None:
    page = PAGE.format(title="Samma", body=HEADED)
    (mistake,) = found(tmp_path, {"index.html": page, "b/index.html": page})
    assert mistake.rule == "page_title"
    assert mistake.message == "flera sidor har titeln ”Samma” (och likadant på 1 sida till)"


def test_a_link_from_the_root_counts_from_the_base_address(tmp_path: Path) -> None:
    pages = {"index.html": f'{HEADED}<a href="/bibliotek/b/">B</a>', "b/index.html": HEADED}
    assert found(tmp_path, pages, "https://x.example/bibliotek/") == []


def test_a_mistake_in_a_template_is_told_once_however_many_pages_repeat_it(tmp_path: Path) -> None:
    pages = {f"{name}/index.html": f'{HEADED}<a href="../borta/">Menyn</a>' for name in "abcd"}
    pages["djupt/ner/index.html"] = f'{HEADED}<a href="../../borta/">Menyn</a>'
    (mistake,) = found(tmp_path, pages)
    assert mistake.place.file == "site/a/index.html"
    assert mistake.message == "länken ”../borta/” leder inte till någon sida (och likadant på 4 sidor till)"


def test_different_mistakes_are_all_told(tmp_path: Path) -> None:
    body = f'{HEADED}<a href="saknas/">A</a><a href="borta/">B</a><p id="a"></p><p id="a"></p>'
    assert [one.rule for one in found(tmp_path, {"index.html": body})] == [
        "page_id",
        "broken_link",
        "broken_link",
    ]


def test_a_link_that_an_editor_wrote_is_told_where_it_stands_in_the_content(tmp_path: Path) -> None:
    catalogue, _ = checked(good_site())
    entry = next(one for one in catalogue.entries() if one.body.links)
    link = entry.body.links[0].lstrip("/")
    page = Page("/", "guide.html", "A", "A", file=entry.file)
    (tmp_path / "index.html").write_text(
        PAGE.format(title="A", body=f'{HEADED}<a href="{link}">A</a>'), "utf-8"
    )
    (mistake,) = check(tmp_path, (page,), catalogue, "https://x.example/")
    assert mistake.place.file == entry.file
    assert mistake.place.line > 1
