"""The audit tells what is wrong with a page, where and why, and cannot be made to look away."""

from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

from catalogue.tools.audit import addresses, audit, kind, representatives, told
from catalogue.tools.axe import AccessibilityIssue, Explanation, explanations
from tests.some import some

STYLE = """\
body { color: #222; background: #fff; font: 1rem/1.5 sans-serif }
:focus-visible { outline: 3px solid #222 }
.pale { color: #ccc }
.gradient { background: linear-gradient(#fff, #eee) }
.wide { inline-size: 40rem }
.cut { inline-size: 4rem; overflow: hidden; white-space: nowrap }
.unseen { outline: none }
.spread { display: inline-block; white-space: nowrap; font: 1rem/1 monospace }
"""
PAGE = """\
<!doctype html>
<html lang="sv">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sida</title><link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/style.css">{head}</head>
<body><main><h1>Sida</h1>{body}</main></body>
</html>
"""


def site(folder: Path, **pages: str) -> Path:
    """A site of pages with some text; the start page is fine unless it is given."""
    for name, written in {"index": "<p>Text.</p>", **pages}.items():
        head, _, body = written.rpartition("|")
        file = folder / ("index.html" if name == "index" else f"{name}/index.html")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(PAGE.format(head=head, body=body), encoding="utf-8")
    (folder / "style.css").write_text(STYLE, encoding="utf-8")
    (folder / "icon.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    (folder / "bug.js").write_text("finnsInte();", encoding="utf-8")
    return folder


BROKEN = {
    "utan-alt": ('<img src="/icon.svg">', "image-alt", "img"),
    "blek": ('<p class="pale">Blek text.</p>', "color-contrast", '<p class="pale">'),
    "osaker": ('<p class="gradient">Text på en toning.</p>', "color-contrast", '<p class="gradient">'),
    "bred": ('<p class="wide">Bred text.</p>', "sideways", "p.wide"),
    "gles": ('<p class="spread">Den här raden går precis in.</p>', "sideways", "p.spread"),
    "klippt": ('<p class="cut">En text som inte får plats.</p>', "clipped", "p.cut"),
    "osynlig": ('<p><a class="unseen" href="/">Länk</a></p>', "unseen", "a.unseen"),
    "fel": ('<script src="/bug.js" defer></script>|<p>Text.</p>', "script", "finnsInte is not defined"),
    "saknas": ('<p><img alt="Bild" src="/saknas.png"></p>', "request", "saknas.png"),
    "utifran": ('<p><img alt="Bild" src="https://annan.example/spana.png"></p>', "console", "annan.example"),
    "infogat": ("<p>Text.</p><script>1</script>", "console", "inline script"),
}
"""What is wrong with a page, the rule that finds it, and words by which the element is told."""


@pytest.fixture(scope="module")
def said_of_broken_pages(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What an audit says of a site on which every page but one has something wrong with it."""
    folder = site(tmp_path_factory.mktemp("broken"), **{name: body for name, (body, *_) in BROKEN.items()})
    said = StringIO()
    with redirect_stdout(said):
        assert audit(folder, every=False, known=()) == 1
    return said.getvalue()


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_page_fails_with_page_element_and_rule(name: str, said_of_broken_pages: str) -> None:
    _, rule, element = BROKEN[name]
    told_of_it = [one for one in said_of_broken_pages.split("fel: ") if f"\n  sida: /{name}/ (" in one]
    assert any(one.startswith(f"{rule}: ") and element in one for one in told_of_it), said_of_broken_pages


def test_a_page_is_not_blamed_for_another(said_of_broken_pages: str) -> None:
    assert "sida: / (" not in said_of_broken_pages


def test_a_page_with_nothing_wrong_passes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert audit(site(tmp_path), every=True, known=()) == 0
    said = capsys.readouterr().out
    assert said.startswith("1 sida, 4 prövningar med axe-core på ")
    assert said.endswith("s: inga fel\n")


UNDECIDED = '<p class="gradient">Text.</p>'
EXPLAINED = Explanation(
    "color-contrast", "bgGradient", ".gradient", "/trasig/*", "Mörkt mot ljust, sett av en person."
)


def test_what_axe_cannot_decide_passes_when_a_person_has_explained_it(tmp_path: Path) -> None:
    assert audit(site(tmp_path, trasig=UNDECIDED), every=True, known=[EXPLAINED]) == 0


@pytest.mark.parametrize(
    "other",
    [
        Explanation("color-contrast", "bgGradient", ".gradient", "/annan/*", "En annan sida."),
        Explanation("color-contrast", "bgGradient", ".pale", "/trasig/*", "Ett annat element."),
        Explanation("color-contrast", "bgImage", ".gradient", "/trasig/*", "Ett annat skäl."),
    ],
    ids=["page", "element", "cause"],
)
def test_an_explanation_of_something_else_explains_nothing_and_is_told(
    other: Explanation, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert audit(site(tmp_path, trasig=UNDECIDED), every=True, known=[other]) == 1
    said = capsys.readouterr().out
    assert "axe-core kan inte avgöra detta" in said
    assert "behövs inte längre" in said


def test_an_explanation_is_not_called_stale_when_only_some_pages_were_looked_at(tmp_path: Path) -> None:
    assert audit(site(tmp_path), every=False, known=[EXPLAINED]) == 0


def test_a_violation_cannot_be_explained_away(tmp_path: Path) -> None:
    excuse = Explanation("color-contrast", "color-contrast", ".pale", "*", "Det är ju snyggt.")
    assert audit(site(tmp_path, trasig='<p class="pale">Blek.</p>'), every=False, known=[excuse]) == 1


def test_an_explanation_of_contrast_holds_only_when_there_is_contrast(tmp_path: Path) -> None:
    pale = '<p class="gradient pale">Blek text på en toning.</p>'
    assert audit(site(tmp_path, trasig=pale), every=False, known=[EXPLAINED]) == 1


def test_explanations_in_the_repository_have_reasons() -> None:
    for one in some(explanations()):
        assert len(one.reason) > 40, one


def test_a_site_that_is_not_built_is_exit_code_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert audit(tmp_path, every=False) == 2
    assert "python3 dev.py build" in capsys.readouterr().err


def test_pages_are_of_a_kind_when_their_addresses_look_alike() -> None:
    assert kind("/") == "/"
    assert kind("/404.html") == "/404.html"
    assert kind("/program/") == "/program/"
    assert kind("/program/oroshjalpen/") == "/program/*/"
    assert kind("/program/oroshjalpen/bedomningar/nag-sob/") == "/program/*/*/*/"


def test_the_thinnest_and_the_richest_page_stand_for_a_kind(tmp_path: Path) -> None:
    small = site(tmp_path, **{"a/x": "x", "a/y": "y" * 9, "a/z": "z" * 99, "b/x": "x"})
    assert addresses(small) == ["/", "/a/x/", "/a/y/", "/a/z/", "/b/x/"]
    assert representatives(small) == ["/", "/a/x/", "/a/z/", "/b/x/"]


def test_what_is_found_on_many_pages_is_told_once() -> None:
    found = [
        AccessibilityIssue(f"/{number}/", "375 px ljust", "image-alt", "img", "Bilden saknar text")
        for number in range(9)
    ]
    assert list(told("fel", found)) == [
        "fel: image-alt: Bilden saknar text",
        "  element: img",
        "  sida: /0/ (375 px ljust)",
        "  sida: /1/ (375 px ljust)",
        "  sida: /2/ (375 px ljust)",
        "  och 6 sidor till",
    ]
