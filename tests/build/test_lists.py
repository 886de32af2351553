"""The pages for a condition and an audience are found from the pages for each, and no list is too long to carry."""

import re
from pathlib import Path

from tests.build.page import pages
from tests.build.test_addresses import target
from tests.some import some

PAIR = re.compile(r"(?:tillstand|malgrupp)/([^/]+)/(?!sida/)[^/]+/index\.html")


def test_every_page_of_a_pair_is_reached_from_its_condition_or_audience_and_from_elsewhere(
    real_site: Path,
) -> None:
    every = pages(real_site)
    leads = {
        name: {target(name, link)[0] for link in page.links if ":" not in link}
        for name, page in every.items()
    }
    pairs = [name for name in every if PAIR.fullmatch(name)]
    assert len(pairs) > 10
    for name in pairs:
        above = f"{name.rsplit('/', 2)[0]}/index.html"
        assert name in leads[above], f"{above} should lead to {name}"
        assert above in leads[name], f"{name} should lead back to {above}"


def test_the_timetable_leads_to_a_list_from_every_cell_that_holds_a_number(real_site: Path) -> None:
    start = (real_site / "index.html").read_text(encoding="utf-8")
    table = start.partition('class="timetable"')[2].partition("</table>")[0]
    cells = re.findall(r"<td>(.*?)</td>", table, re.DOTALL)
    numbers = [cell for cell in cells if re.search(r"\d", re.sub("<[^>]*>", "", cell))]
    assert len(numbers) > 10
    assert all(cell.startswith("<a href=") for cell in numbers)


def test_a_page_of_a_pair_says_what_it_is_to_those_who_search(real_site: Path) -> None:
    for name, page in some(pages(real_site).items()):
        if PAIR.fullmatch(name):
            metas = {
                one.get("name"): one["content"] for tag, one in page.tags if tag == "meta" and "name" in one
            }
            assert re.match(r"\d+ program för ", metas["description"]), name
