"""What the form is used for besides a new program: each task, from its first choice to the finished file."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Visitor
from tests.build.command import REAL_DAY

PROGRAM = "oroshjalpen"
FORGE = {
    "name": "Region Exempel",
    "email": "redaktionen@exempel.se",
    "contact": None,
    "forge": "https://github.com/exempel/bib",
    "forge_kind": "github",
    "forge_branch": None,
}


def begun(visitor: Visitor, task: str, **chosen: str) -> Page:
    """The form for a task, with what must be chosen first."""
    visitor.page.clock.set_fixed_time(f"{REAL_DAY}T12:00:00")
    page = visitor.open(f"bidra/formular/?uppgift={task}")
    page.locator("form[data-ready]").wait_for()
    for label, value in chosen.items():
        page.locator(f"[name={label}]").select_option(value)
    page.get_by_role("button", name="Börja", exact=True).click()
    page.locator("[data-form-work] .chapter").first.wait_for()
    return page


def made(page: Page) -> tuple[str, str]:
    """The finished file's text, and where it belongs."""
    page.get_by_role("button", name="Gör filen").click()
    expect(page.get_by_role("heading", name="Filen är klar")).to_be_focused()
    return page.get_by_label("Hela filen").input_value(), page.locator("[data-form-done] code").inner_text()


def saved(page: Page, folder: Path) -> Path:
    """The file that somebody keeps to go on with another day."""
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Spara och fortsätt senare").click()
    path = folder / downloading.value.suggested_filename
    downloading.value.save_as(path)
    return path


def an_assessment(library: str, page: Page) -> str:
    """The id of an assessment in the library."""
    form = page.request.get(f"{library}bidra/formular/falt.json").json()
    return str(form["assessments"][0][0])


def test_a_region_confirms_that_it_uses_a_program_by_choosing_itself(visitor: Visitor) -> None:
    page = begun(visitor, "anvander", program=PROGRAM)
    page.get_by_label("Region", exact=True).last.select_option("gotland")
    text, path = made(page)
    assert path == f"content/programs/{PROGRAM}/index.md"
    assert f"  - region: gotland\n    confirmed: {REAL_DAY}\n" in text
    assert f"sources: [bekraftelse-{REAL_DAY}]" in text
    assert visitor.complaints == []


def test_a_correction_shows_the_part_that_is_wrong_and_keeps_the_rest(visitor: Visitor) -> None:
    page = begun(visitor, "ratta", program=PROGRAM, **{"del": "krav"})
    expect(page.locator("#del-krav")).to_be_visible()
    expect(page.locator("#del-studier")).to_have_count(0)
    text, path = made(page)
    assert path == f"content/programs/{PROGRAM}/index.md"
    assert "\nstudies:\n" in text


def test_an_assessment_never_takes_the_place_of_another(visitor: Visitor, library: str) -> None:
    of = an_assessment(library, visitor.page).partition("/")[0]
    visitor.page.route("**/falt.json", _with_assessment(f"{of}/nag-sob-2026"))
    page = begun(visitor, "bedomning", program=of)
    page.get_by_label("Titel").first.fill("Ett nytt utlåtande")
    page.get_by_label("Bedömare", exact=True).select_option("nag-sob")
    page.get_by_label("Titel").nth(1).fill("Utlåtandet")
    page.get_by_label("Vem säger det").select_option("bedomarna")
    page.locator("#del-datum summary").first.click()
    page.get_by_label("Granskad (frivilligt)", exact=True).fill("2026-02")
    _, path = made(page)
    assert path == f"content/programs/{of}/assessments/nag-sob-2026-2.md"


def test_an_assessment_is_answered_without_being_touched(visitor: Visitor, library: str) -> None:
    id = an_assessment(library, visitor.page)
    before = visitor.page.request.get(f"{library}bidra/formular/filer/{id}.json").json()
    page = begun(visitor, "svara", bedomning=id)
    expect(page.locator(".chapter h2")).to_have_text(["Källor", "Granskare och svar", "Klart?"])
    text, path = made(page)
    of, _, own = id.partition("/")
    assert path == f"content/programs/{of}/assessments/{own}.md"
    assert f"title: {before['fields']['title']}" in text.replace('"', "")
    assert "corrected" not in text or "corrected" in before["fields"]


def test_a_corrected_assessment_says_when(visitor: Visitor, library: str) -> None:
    text, _ = made(begun(visitor, "rattad", bedomning=an_assessment(library, visitor.page)))
    assert f"\ncorrected: {REAL_DAY}\n" in text


def test_what_was_saved_is_opened_again_and_known(visitor: Visitor, tmp_path: Path) -> None:
    page = begun(visitor, "nytt")
    page.get_by_label("Namn", exact=True).first.fill("Kvällsljuset")
    path = saved(page, tmp_path)
    assert path.name == "kvallsljuset.md"
    assert "draft: ja" in path.read_text("utf-8")
    page.get_by_role("button", name="Börja om").click()
    page.get_by_label("Eller öppna en fil").set_input_files(path)
    expect(page.get_by_role("heading", level=2, name="Nytt program")).to_be_focused()
    expect(page.get_by_label("Namn", exact=True).first).to_have_value("Kvällsljuset")


def test_a_file_that_is_none_is_refused_in_words(visitor: Visitor, tmp_path: Path) -> None:
    (tmp_path / "brev.md").write_text("Hej!\n", encoding="utf-8")
    page = visitor.open("bidra/formular/")
    page.locator("form[data-ready]").wait_for()
    page.get_by_label("Eller öppna en fil").set_input_files(tmp_path / "brev.md")
    expect(page.get_by_role("alert")).to_contain_text("Filen gick inte att läsa")
    expect(page.get_by_label("Eller öppna en fil")).to_be_focused()


def test_mistakes_stand_first_as_links_and_at_their_fields(visitor: Visitor) -> None:
    page = begun(visitor, "nytt")
    page.get_by_role("button", name="Gör filen").click()
    summary = page.locator(".summary")
    expect(summary).to_be_focused()
    expect(summary.get_by_role("heading")).to_contain_text("saker behöver rättas")
    summary.get_by_role("link", name="Namn:").first.click()
    field = page.get_by_label("Namn", exact=True).first
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    described = str(field.get_attribute("aria-describedby")).split()
    assert any("saknas" in page.locator(f"#{id}").inner_text() for id in described)


def test_a_finished_file_goes_to_the_forge_filled_in_or_by_mail(visitor: Visitor) -> None:
    visitor.page.route("**/falt.json", _with(operator=FORGE))
    page = begun(visitor, "anvander", program=PROGRAM)
    page.get_by_label("Region", exact=True).last.select_option("gotland")
    made(page)
    ways = page.locator("[data-form-done] .steps a")
    addresses = [str(way.get_attribute("href")) for way in ways.all()]
    assert addresses[0] == f"{FORGE['forge']}/edit/main/content/programs/{PROGRAM}/index.md"
    assert addresses[1].startswith("mailto:redaktionen@exempel.se?subject=Programbiblioteket")


def test_a_new_file_is_prefilled_where_the_forge_can(visitor: Visitor) -> None:
    page = visitor.open("bidra/formular/")
    address = page.evaluate(
        """async ([operator, path]) => {
            const src = [...document.scripts].find((one) => one.src.includes("form.js")).src;
            const { ways } = await import(src.replace(/form\\.js.*/, "form-send.js"));
            return ways(operator, path, "---\\nname: Å & ö\\n---\\n", true)[0].address;
        }""",
        [FORGE, "content/programs/a/index.md"],
    )
    asked = parse_qs(urlsplit(address).query)
    assert urlsplit(address).path == "/exempel/bib/new/main"
    assert asked == {"filename": ["content/programs/a/index.md"], "value": ["---\nname: Å & ö\n---\n"]}


def test_without_scripts_the_page_says_what_to_do_instead(
    visit: Callable[..., Visitor], library: str
) -> None:
    page = visit(library, java_script_enabled=False).open("bidra/formular/")
    expect(page.get_by_text("Formuläret behöver JavaScript.")).to_be_visible()
    expect(page.get_by_role("link", name="Mall för ett program")).to_be_visible()
    expect(page.get_by_role("button", name="Börja")).to_have_count(0)


def _with(**more: Any) -> Callable[[Route], None]:
    """The description of the form with something else in it."""

    def answer(route: Route) -> None:
        form = route.fetch().json()
        route.fulfill(body=json.dumps({**form, **more}), content_type="application/json")

    return answer


def _with_assessment(id: str) -> Callable[[Route], None]:
    """The description of the form with one more assessment."""

    def answer(route: Route) -> None:
        form = route.fetch().json()
        form["assessments"].append([id, "Ett tidigare"])
        route.fulfill(body=json.dumps(form), content_type="application/json")

    return answer
