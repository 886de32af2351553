"""The list of programs narrowed where it stands: by mouse, keyboard and address, on a phone, and without a script."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from benchmarks.many import write
from catalogue.tools.audit.browsing import StillServer
from catalogue.tools.audit.inspector import PageInspector
from catalogue.tools.audit.issue import VIEWS, told
from catalogue.tools.axe import axe_results, explanations
from tests.browser.conftest import Visitor
from tests.build.command import REAL_DAY, made_once, run
from tests.build.page import pages

LIST = "/program/"
NONE_FIT = "/program/?tillstand=gad&malgrupp=barn&region=vastra-gotaland"
MANY = 230


@pytest.fixture(scope="module")
def crowded(shared: Path) -> Path:
    """A library so large that its list is cut into pages."""

    def make(folder: Path) -> None:
        content = write(MANY, folder / "content")
        ended = run(
            "build", "--content", content, "--out", folder / "site", "--as-of", REAL_DAY, "--no-search"
        )
        assert ended.code == 0, ended.out

    return made_once(shared, "crowded", make) / "site"


@pytest.fixture(scope="module")
def large(crowded: Path) -> Iterator[str]:
    """Where the large library is served."""
    with StillServer(crowded) as server:
        yield server.address


def cards(page: Page) -> Locator:
    """The programs in the list."""
    return page.locator(".results .card")


def heading(page: Page) -> Locator:
    """The heading of the list, which says how many there are."""
    return page.locator("#lista")


def chips(page: Page) -> Locator:
    """What has been chosen."""
    return page.get_by_role("list", name="Dina val").get_by_role("button")


def choose(page: Page, facet: str, choice: str) -> Locator:
    """A choice in a facet, with the facet unfolded."""
    fold = page.locator(f"#filter-{facet}")
    if fold.get_attribute("open") is None:
        fold.locator("summary").click()
    return fold.locator(f'input[value="{choice}"]')


def count(page: Page, facet: str, choice: str) -> int:
    """How many programs a choice says that it gives."""
    box = page.locator(f'#filter-{facet} label:has(input[value="{choice}"]) .count')
    return int(box.text_content() or "")


def test_a_choice_leaves_the_programs_it_says_and_every_count_follows(visitor: Visitor) -> None:
    page = visitor.open(LIST)
    whole = cards(page).count()
    wanted, others = count(page, "malgrupp", "ungdomar"), count(page, "tillstand", "depression")
    choose(page, "malgrupp", "ungdomar").check()
    expect(heading(page)).to_have_text(f"{wanted} av {whole} program")
    expect(cards(page)).to_have_count(wanted)
    assert count(page, "malgrupp", "vuxna") == 36, "within a facet a choice adds, so its own count stays"
    assert count(page, "tillstand", "depression") < others
    assert visitor.complaints == []


def test_choices_add_within_a_facet_and_narrow_between_facets(visitor: Visitor) -> None:
    page = visitor.open(LIST)
    choose(page, "malgrupp", "ungdomar").check()
    expect(heading(page)).to_contain_text(" av ")
    one = cards(page).count()
    choose(page, "malgrupp", "barn").check()
    expect(chips(page)).to_have_count(3)
    both = cards(page).count()
    assert both > one
    left = count(page, "tillstand", "gad")
    choose(page, "tillstand", "gad").check()
    expect(cards(page)).to_have_count(left)
    assert left < both


def test_every_count_is_the_number_of_programs_that_come(visitor: Visitor) -> None:
    page = visitor.open("/program/?malgrupp=ungdomar")
    expect(heading(page)).to_contain_text(" av ")
    promised = {
        value: count(page, "tillstand", value)
        for value in page.locator("#filter-tillstand input[type=checkbox]").evaluate_all(
            "(all) => all.map((one) => one.value)"
        )
    }
    assert any(promised.values())
    for value in list(promised)[::4]:
        page.goto(f"{visitor.root}program/?malgrupp=ungdomar&tillstand={value}")
        expect(chips(page)).to_have_count(3)
        expect(cards(page)).to_have_count(promised[value])


def test_what_is_not_known_can_be_chosen_like_anything_else(visitor: Visitor) -> None:
    page = visitor.open(LIST)
    wanted = count(page, "region", "uppgift-saknas")
    choose(page, "region", "uppgift-saknas").check()
    expect(cards(page)).to_have_count(wanted)
    for used in page.locator(".card .used").all_inner_texts():
        assert "uppgift saknas" in used
    expect(chips(page).first).to_have_text("Används i: uppgift saknas")


def test_a_state_chosen_with_a_condition_is_the_state_for_that_condition(visitor: Visitor) -> None:
    page = visitor.open("/program/?tillstand=halsoangest&effekt=oavgjord")
    expect(heading(page)).to_contain_text("program")
    expect(chips(page)).to_have_count(3)
    facts = page.evaluate("fetch('urval.json').then((answer) => answer.json())")
    claims = facts["claims"]
    wanted = [claims["choices"][place].index(id) for place, id in ((0, "halsoangest"), (2, "oavgjord"))]
    expected = [
        id
        for id, own in zip(facts["programs"], claims["answers"], strict=True)
        if any([one[0], one[2]] == wanted for one in own)
    ]
    assert cards(page).evaluate_all("(all) => all.map((one) => one.id)") == expected


def test_what_is_chosen_stands_in_the_address_and_back_and_forward_work(visitor: Visitor) -> None:
    page = visitor.open("/program/?jamfor=sovhjalpen")
    choose(page, "malgrupp", "barn").check()
    expect(chips(page)).to_have_count(2)
    choose(page, "malgrupp", "ungdomar").check()
    expect(chips(page)).to_have_count(3)
    assert page.evaluate("location.search") == "?jamfor=sovhjalpen&malgrupp=barn&malgrupp=ungdomar"
    shown = heading(page).inner_text()
    page.go_back()
    expect(chips(page)).to_have_count(2)
    expect(choose(page, "malgrupp", "ungdomar")).not_to_be_checked()
    page.go_back()
    expect(chips(page)).to_have_count(0)
    expect(heading(page)).to_have_text("46 program")
    page.go_forward()
    page.go_forward()
    expect(heading(page)).to_have_text(shown)
    page.reload()
    expect(heading(page)).to_have_text(shown)
    expect(choose(page, "malgrupp", "ungdomar")).to_be_checked()


def test_choices_this_library_does_not_have_change_nothing(visitor: Visitor) -> None:
    page = visitor.open("/program/?malgrupp=marsianer&tillstand=%3Cimg%3E&sortera=fart")
    expect(page.locator("#verktyg")).to_be_visible()
    expect(heading(page)).to_have_text("46 program")
    expect(chips(page)).to_have_count(0)
    assert visitor.complaints == []


def test_a_chip_takes_its_choice_away_and_focus_goes_to_the_next(visitor: Visitor) -> None:
    page = visitor.open("/program/?malgrupp=barn&malgrupp=ungdomar&alder=13-15")
    expect(chips(page)).to_have_count(4)
    page.get_by_role("button", name="Målgrupp: Barn, ta bort").press("Enter")
    expect(chips(page)).to_have_count(3)
    expect(page.get_by_role("button", name="Målgrupp: Ungdomar, ta bort")).to_be_focused()
    page.get_by_role("button", name="Rensa alla").press("Enter")
    expect(chips(page)).to_have_count(0)
    expect(heading(page)).to_be_focused()
    expect(heading(page)).to_have_text("46 program")
    assert page.evaluate("location.search") == ""


def test_the_number_of_programs_is_announced_once_when_it_is_calm(visitor: Visitor) -> None:
    page = visitor.open(LIST)
    page.evaluate(
        """() => {
          window.said = [];
          const status = document.getElementById("lista-lage");
          new MutationObserver(() => window.said.push(status.textContent)).observe(status, { childList: true });
        }"""
    )
    choose(page, "malgrupp", "barn").check()
    choose(page, "malgrupp", "ungdomar").check()
    expect(chips(page)).to_have_count(3)
    shown = heading(page).inner_text()
    expect(page.locator("#lista-lage")).to_have_text(shown)
    assert page.evaluate("window.said") == [shown]


def test_when_nothing_fits_it_says_what_to_take_away(visitor: Visitor) -> None:
    page = visitor.open(NONE_FIT)
    expect(heading(page)).to_have_text("Inga program")
    expect(cards(page)).to_have_count(0)
    way = page.locator(".nothing li", has_text="Målgrupp: Barn")
    promised = int(re.findall(r"(\d+) program", way.inner_text())[0])
    way.get_by_role("button").press("Enter")
    expect(cards(page)).to_have_count(promised)
    expect(heading(page)).to_be_focused()
    expect(page.locator(".nothing")).to_have_count(0)


@pytest.mark.parametrize(
    ("order", "column"), [("bedomning", "assessed"), ("kontroll", "checked"), ("effekt", None)]
)
def test_the_list_can_be_put_in_another_order(order: str, column: str | None, visitor: Visitor) -> None:
    page = visitor.open(LIST)
    page.get_by_label("Sortera").select_option(order)
    page.wait_for_url(f"**/program/?sortera={order}")
    shown = cards(page).evaluate_all("(all) => all.map((one) => one.id)")
    facts = page.evaluate("fetch('urval.json').then((answer) => answer.json())")
    assert sorted(shown) == sorted(facts["programs"])
    place = {id: number for number, id in enumerate(facts["programs"])}
    if column:
        days = [facts[column][place[id]] for id in shown]
        assert days == sorted(days, reverse=True)
    else:
        states = [min(claim[2] for claim in facts["claims"]["answers"][place[id]]) for id in shown]
        assert states == sorted(states)
    page.get_by_label("Sortera").select_option("")
    assert cards(page).evaluate_all("(all) => all.map((one) => one.id)") == facts["programs"]


def test_a_long_list_of_choices_can_be_searched(visitor: Visitor) -> None:
    page = visitor.open(LIST)
    fold = page.locator("#filter-tillstand")
    fold.locator("summary").click()
    fold.get_by_role("searchbox").fill("angest")
    shown = [label for label in fold.locator("li label").all() if label.is_visible()]
    assert 0 < len(shown) < 12
    assert all("ngest" in label.inner_text() for label in shown)
    expect(fold.get_by_text("Sömn", exact=True)).to_be_hidden()
    fold.get_by_role("searchbox").press("Enter")
    assert page.evaluate("location.search") == ""
    fold.get_by_role("searchbox").fill("")
    expect(fold.get_by_text("Sömn", exact=True)).to_be_visible()


def test_the_keyboard_alone_chooses_and_takes_away(visitor: Visitor) -> None:
    page = visitor.open(LIST)
    page.locator("#filter-stod summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(chips(page)).to_have_count(2)
    expect(page.locator("#filter-stod input").first).to_be_focused()
    page.keyboard.press("Space")
    expect(chips(page)).to_have_count(0)


def test_on_a_phone_the_filter_is_a_box_that_keeps_and_returns_focus(
    visit: Callable[..., Visitor], library: str
) -> None:
    page = visit(library, width=375).open(LIST)
    opener = page.get_by_role("button", name="Filtrera")
    opener.press("Enter")
    box = page.get_by_role("dialog", name="Avgränsa listan")
    expect(box).to_be_visible()
    expect(box.get_by_role("button", name="Stäng")).to_be_focused()
    choose(page, "malgrupp", "barn").check()
    expect(box.get_by_role("button", name=re.compile(r"^Visa \d+ program$"))).to_be_visible()
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()
    expect(page.get_by_role("button", name="Filtrera, 1 val")).to_be_focused()
    page.keyboard.press("Enter")
    box.get_by_role("button", name=re.compile(r"^Visa \d+ program$")).press("Enter")
    expect(heading(page)).to_be_focused()
    expect(heading(page)).to_be_in_viewport()
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(page.locator(".narrow #filter")).to_be_visible()
    expect(page.locator("#filter input[value=barn]")).to_be_checked()


def test_without_javascript_there_are_links_and_no_filter(
    visit: Callable[..., Visitor], library: str
) -> None:
    page = visit(library, java_script_enabled=False).open(LIST)
    expect(page.locator("#filter")).to_be_hidden()
    expect(page.locator("#verktyg")).to_be_hidden()
    expect(cards(page)).to_have_count(46)
    page.get_by_role("navigation", name="Avgränsa listan").get_by_role("link", name="Ungdomar").click()
    page.get_by_role("link", name="Ångest och oro").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Program för ungdomar: ångest och oro")
    assert cards(page).count() > 1


def test_a_count_on_the_start_page_leads_to_as_many_programs(visitor: Visitor) -> None:
    page = visitor.open("/")
    cells = page.locator(".timetable td a")
    led = [(one.get_attribute("href"), int(one.inner_text().split()[0])) for one in cells.all()]
    assert len(led) > 20
    for address, wanted in led[::3]:
        page.goto(f"{visitor.root}{address}")
        expect(cards(page)).to_have_count(wanted)


def test_when_the_facts_cannot_be_fetched_the_links_remain(visitor: Visitor) -> None:
    visitor.page.route("**/urval.json", lambda route: route.abort())
    page = visitor.open("/program/?malgrupp=barn")
    expect(heading(page)).to_have_text("Listan gick inte att hämta")
    expect(page.get_by_role("navigation", name="Avgränsa listan")).to_be_visible()
    expect(cards(page)).to_have_count(46)


def test_a_large_list_is_cut_and_a_choice_brings_programs_from_all_pages(
    visit: Callable[..., Visitor], large: str
) -> None:
    visitor = visit(large)
    page = visitor.open(LIST)
    expect(cards(page)).to_have_count(100)
    expect(heading(page)).to_have_text(f"{MANY} program")
    wanted = count(page, "malgrupp", "narstaende")
    choose(page, "malgrupp", "narstaende").check()
    expect(cards(page)).to_have_count(wanted)
    expect(page.locator(".pager")).to_be_hidden()
    links = page.locator(".results .card h3 a").evaluate_all("(all) => all.map((one) => one.href)")
    assert all(re.fullmatch(rf"{large}program/[a-z0-9-]+/", link) for link in links)
    page.get_by_role("button", name="Rensa alla").click()
    expect(cards(page)).to_have_count(100)
    expect(page.locator(".pager")).to_be_visible()
    assert visitor.complaints == []


def test_more_than_a_hundred_hits_come_a_hundred_at_a_time(visit: Callable[..., Visitor], large: str) -> None:
    page = visit(large).open("/program/?slag=behandlingsprogram")
    expect(cards(page)).to_have_count(100)
    page.get_by_role("button", name="Visa fler").press("Enter")
    expect(cards(page)).not_to_have_count(100)
    expect(cards(page).nth(100).get_by_role("link").first).to_be_focused()
    assert int(heading(page).inner_text().split()[0]) == cards(page).count()


def test_without_javascript_every_program_of_a_large_library_is_reached_by_the_pages(
    visit: Callable[..., Visitor], large: str, crowded: Path
) -> None:
    page = visit(large, java_script_enabled=False).open(LIST)
    found = cards(page).count()
    while (further := page.get_by_role("link", name="Nästa sida")).count():
        with page.expect_navigation():
            further.click()
        found += cards(page).count()
    assert found == MANY
    letters = page.get_by_role("navigation", name="Program efter bokstav")
    letters.get_by_role("link", name="B", exact=True).click()
    assert page.url.startswith(f"{large}program/#")
    every = [path for path in pages(crowded) if re.fullmatch(r"program/sida/\d+/index\.html", path)]
    assert len(every) == 2


STATES = {
    "as it opens": LIST,
    "with chips": "/program/?tillstand=gad&tillstand=oro&malgrupp=vuxna&sprak=uppgift-saknas",
    "with nothing that fits": NONE_FIT,
}


@pytest.mark.parametrize("state", STATES)
def test_nothing_is_wrong_with_the_list_in_any_state(state: str, visitor: Visitor) -> None:
    page = visitor.open(STATES[state])
    expect(chips(page)).to_have_count({"as it opens": 0, "with chips": 5}.get(state, 4))
    found = PageInspector(explanations()).look(page, STATES[state], VIEWS)
    assert not (wrong := "\n".join(told("fel", [one for one in found if not one.advice]))), wrong


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [320, 375])
def test_nothing_is_wrong_with_the_box_on_a_phone(
    width: int, dark: bool, visit: Callable[..., Visitor], library: str
) -> None:
    page = visit(library, width=width, color_scheme="dark" if dark else "light").open(
        "/program/?malgrupp=vuxna"
    )
    expect(chips(page)).to_have_count(2)
    page.get_by_role("button", name="Filtrera").click()
    for open_too in (False, True):
        page.evaluate(
            f"document.querySelectorAll('.filter details').forEach((one) => (one.open = {str(open_too).lower()}))"
        )
        found = [one for one in axe_results(page) if one.decided and one.required]
        assert [(one.rule, one.html) for one in found] == []
        assert page.locator("#filter-ruta").evaluate("(one) => one.scrollWidth") <= width


@pytest.mark.parametrize(("width", "height"), [(375, 667), (320, 256)])
@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_nothing_in_the_box_stands_over_what_has_focus(
    width: int, height: int, key: str, visit: Callable[..., Visitor], library: str
) -> None:
    page = visit(library, width=width).open(LIST)
    page.set_viewport_size({"width": width, "height": height})
    page.get_by_role("button", name="Filtrera").press("Enter")
    page.evaluate("document.querySelectorAll('.filter details').forEach((one) => (one.open = true))")
    stops = page.locator("#filter-ruta :is(input, summary, button)").count()
    assert stops > 60
    covered = []
    for _ in range(stops):
        page.keyboard.press(key)
        covered += page.evaluate(
            """() => {
              const here = document.activeElement;
              const { left, right, top, bottom } = here.getBoundingClientRect();
              const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
              return here === document.body || here.contains(over) ? [] : [here.outerHTML];
            }"""
        )
    assert not covered


def test_what_is_chosen_in_the_box_is_told_in_the_box(visit: Callable[..., Visitor], library: str) -> None:
    page = visit(library, width=375).open(LIST)
    page.get_by_role("button", name="Filtrera").press("Enter")
    choose(page, "malgrupp", "barn").check()
    box = page.get_by_role("dialog", name="Avgränsa listan")
    expect(box.get_by_role("status")).to_have_text(re.compile(r"^\d+ av 46 program$"))
    expect(page.locator("#lista-lage")).to_have_text("")


def test_choices_of_a_kind_are_a_group_with_a_name(visitor: Visitor) -> None:
    page = visitor.open(LIST)
    page.locator("#filter-tillstand summary").click()
    group = page.get_by_role("group", name="Besvär och diagnoser").get_by_role("group", name="Sömn")
    expect(group.get_by_role("checkbox", name=re.compile("Insomni"))).to_be_visible()
    expect(page.get_by_label("Hitta i listan Besvär och diagnoser")).to_be_visible()
