"""A writer's browser shows what stands in the way of the next build, above the last page that was good."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import expect

from catalogue.tools.rebuild import BuildEnd
from catalogue.tools.serve import SiteServer
from tests.browser.conftest import Visitor

PAGE = "<!doctype html><html lang='sv'><head><title>Lugn</title></head><body><h1>Lugn</h1></body></html>"
WRONG = BuildEnd(1, "content/programs/lugn/index.md:3:7: fel: <b>något</b>")


def test_errors_stand_above_the_last_good_page_until_they_are_mended(
    visit: Callable[..., Visitor], tmp_path: Path
) -> None:
    (tmp_path / "favicon.ico").touch()
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
    with SiteServer(tmp_path, live=True) as server:
        visitor = visit(server.address)
        page = visitor.open("")
        server.announce(WRONG)
        told = page.get_by_role("alert")
        expect(told).to_contain_text(WRONG.said)
        expect(told).to_have_css("position", "fixed")
        expect(page.get_by_role("heading", name="Lugn")).to_be_visible()
        page.reload()
        expect(told).to_contain_text(WRONG.said)
        (tmp_path / "index.html").write_text(PAGE.replace(">Lugn</h1>", ">Stilla</h1>"), encoding="utf-8")
        server.announce(BuildEnd(0))
        expect(page.get_by_role("heading", name="Stilla")).to_be_visible()
        expect(told).to_have_count(0)
    assert visitor.complaints == []
