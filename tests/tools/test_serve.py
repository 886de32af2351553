"""The site on one's own machine is the site as it will be, and follows what is saved."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from catalogue.formats.http_headers import headers_for
from catalogue.tools.rebuild import BuildEnd, in_a_fresh_process, in_this_process
from catalogue.tools.serve import RELOAD_TAG, PortTaken, SiteServer, answer, serve
from tests.build.command import run

PAGE = "<!doctype html><html><head><title>Program</title></head><body></body></html>"


FINE = BuildEnd(0)
WRONG = BuildEnd(1, "content/programs/lugn/index.md:3:7: fel: något")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small built site, with something private beside it."""
    folder = tmp_path / "site"
    files = {
        "index.html": PAGE,
        "404.html": "<!doctype html><title>Sidan finns inte</title>",
        "program/oroshjälpen/index.html": PAGE,
        "data/program.json": "{}",
        "pagefind/wasm.sv.pagefind": "",
        "stil.css": "a{}",
    }
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (tmp_path / "private.txt").write_text("not for the web")
    return folder


@pytest.fixture
def server(site: Path) -> Iterator[SiteServer]:
    """The site, served to somebody who edits it."""
    with SiteServer(site, live=True) as running:
        yield running


def ask(server: SiteServer, target: str, method: str = "GET") -> HTTPResponse:
    """The response to a request for exactly `target`."""
    connection = HTTPConnection("127.0.0.1", server.server_address[1], timeout=30)
    connection.request(method, target)
    return connection.getresponse()


def get(server: SiteServer, target: str) -> tuple[int, str]:
    """The status and text of a response."""
    with ask(server, target) as response:
        return response.status, response.read().decode()


@pytest.mark.parametrize(
    ("target", "file"),
    [
        ("/", "index.html"),
        ("/?sok=oro", "index.html"),
        ("/stil.css", "stil.css"),
        ("/program/oroshj%C3%A4lpen/", "program/oroshjälpen/index.html"),
    ],
)
def test_an_address_gives_its_page(site: Path, target: str, file: str) -> None:
    assert answer(site, target).file == site / file


@pytest.mark.parametrize(
    "target",
    [
        "/finns-inte",
        "/program/",
        "/stil.css/",
        "/../private.txt",
        "/%2e%2e/private.txt",
        "/program/..%2f..%2f..%2fprivate.txt",
        "/%00",
        "/" + "x" * 5000,
    ],
    ids=lambda target: target[:30],
)
def test_anything_else_is_the_page_that_says_it_is_missing(site: Path, target: str) -> None:
    found = answer(site, target)
    assert (found.status, found.file) == (404, site / "404.html")


def test_a_link_out_of_the_site_is_not_followed(site: Path) -> None:
    (site / "way-out.txt").symlink_to(site.parent / "private.txt")
    assert answer(site, "/way-out.txt").status == 404


@pytest.mark.parametrize(
    "target", ["/program/oroshj%C3%A4lpen", "//elsewhere.example/program/oroshj%C3%A4lpen"]
)
def test_a_folder_without_its_slash_points_to_the_address_with_it(site: Path, target: str) -> None:
    assert answer(site, target).location == "/program/oroshj%C3%A4lpen/"


@pytest.mark.parametrize("target", ["/", "/data/program.json", "/finns-inte", "/__serve__/reload.js"])
def test_every_response_has_the_headers_of_production(server: SiteServer, target: str) -> None:
    with ask(server, target) as response:
        assert headers_for(target).items() <= dict(response.getheaders()).items()


@pytest.mark.parametrize(
    ("target", "media_type"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/stil.css", "text/css; charset=utf-8"),
        ("/data/program.json", "application/json; charset=utf-8"),
        ("/pagefind/wasm.sv.pagefind", "application/octet-stream"),
        ("/__serve__/reload.js", "text/javascript; charset=utf-8"),
    ],
)
def test_every_file_is_said_to_be_what_it_is(server: SiteServer, target: str, media_type: str) -> None:
    with ask(server, target) as response:
        assert response.getheader("Content-Type") == media_type


def test_a_missing_page_has_status_404_and_its_own_page(
    server: SiteServer, capsys: pytest.CaptureFixture[str]
) -> None:
    status, text = get(server, "/finns-inte")
    assert status == 404
    assert "Sidan finns inte" in text
    assert "saknas: /finns-inte" in capsys.readouterr().err


def test_before_the_first_good_build_there_is_a_page_that_waits_for_it(tmp_path: Path) -> None:
    with SiteServer(tmp_path / "site", live=True) as server:
        status, text = get(server, "/")
    assert status == 404
    assert "Sidan kommer när webbplatsen har byggts." in text
    assert text.endswith(RELOAD_TAG.decode())


def test_head_gives_the_headers_and_no_body(server: SiteServer) -> None:
    with ask(server, "/stil.css", "HEAD") as response:
        assert response.getheader("Content-Length") == "3"
        assert response.read() == b""


def test_the_reload_script_is_in_the_page_sent_and_not_in_the_page_built(
    server: SiteServer, site: Path
) -> None:
    assert get(server, "/") == (200, PAGE.replace("</head>", RELOAD_TAG.decode() + "</head>"))
    assert (site / "index.html").read_text() == PAGE


def test_a_server_for_tests_sends_the_page_as_it_was_built(site: Path) -> None:
    with SiteServer(site) as still:
        assert get(still, "/") == (200, PAGE)
        assert get(still, "/__serve__/reload.js")[0] == 404


def test_an_open_page_hears_of_the_next_build_and_of_what_stands_in_its_way(server: SiteServer) -> None:
    def heard(events: HTTPResponse) -> dict[str, object]:
        found = json.loads(events.readline().decode().removeprefix("data: "))
        events.readline()
        return dict(found)

    with ask(server, "/__serve__/builds") as events:
        assert events.getheader("Content-Type") == "text/event-stream"
        assert heard(events) == {"build": 1, "errors": ""}
        server.announce(WRONG)
        assert heard(events) == {"build": 1, "errors": WRONG.said}
        server.announce(FINE)
        assert heard(events) == {"build": 2, "errors": ""}


def test_a_save_builds_again_and_a_failed_build_says_so(site: Path) -> None:
    results = iter([FINE, WRONG, FINE])
    said: list[str] = []
    changes = ["a save", "another"]
    assert serve(lambda: next(results), [site], site, 0, changes=lambda _: changes, say=said.append) == 0
    assert next(results, None) is None, "built at the start and once a save"
    assert ["misslyckades" in line for line in said] == [False, False, True]


def test_the_first_time_says_what_happens_and_how_to_go_on(tmp_path: Path) -> None:
    said: list[str] = []
    assert serve(lambda: FINE, [], tmp_path / "site", 0, changes=lambda _: [], say=said.append) == 0
    assert "första gången" in said[0]
    assert "öppna adressen" in said[1]
    assert "Spara en fil i content/" in said[2]


def test_a_failed_first_build_waits_for_the_save_that_mends_it(site: Path) -> None:
    said: list[str] = []
    assert serve(lambda: WRONG, [site], site, 0, changes=lambda _: [], say=said.append) == 0
    assert "rätta felen" in said[0]


def test_what_a_build_says_is_heard_by_the_terminal_and_by_open_pages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ended = in_a_fresh_process(["build", "--content", str(tmp_path / "none")])
    assert ended.code == 2
    ended = in_a_fresh_process(["check", "--content", str(_wrong(tmp_path))])
    assert ended.code == 1
    assert "programs/lugn/index.md:1:1: fel:" in ended.said
    assert ended.said.strip() in capsys.readouterr().out


def _wrong(folder: Path) -> Path:
    """A content folder with a file that is none."""
    file = folder / "content/programs/lugn/index.md"
    file.parent.mkdir(parents=True)
    file.write_text("Lugn\n", encoding="utf-8")
    return folder / "content"


def test_a_build_that_breaks_down_is_a_build_that_failed(capsys: pytest.CaptureFixture[str]) -> None:
    assert in_this_process(lambda: 1 // 0).code == 1
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_the_search_is_built_when_somebody_asks_for_it(site: Path) -> None:
    asked: list[str] = []

    def search() -> BuildEnd:
        asked.append("search")
        (site / "sok").mkdir(exist_ok=True)
        (site / "sok" / "vagvisare.json").write_text("{}")
        return FINE

    with SiteServer(site, live=True, late=search) as server:
        assert get(server, "/finns-inte")[0] == 404
        assert asked == []
        assert get(server, "/sok/vagvisare.json?v=1") == (200, "{}")
        assert get(server, "/sok/vagvisare.json") == (200, "{}")
    assert asked == ["search"]


def test_ctrl_c_ends_calmly(site: Path) -> None:
    def until_stopped(_: Sequence[Path]) -> Iterator[object]:
        yield "a save"
        raise KeyboardInterrupt

    assert serve(lambda: FINE, [site], site, 0, changes=until_stopped, say=lambda _: None) == 0


def test_a_port_in_use_is_said_to_be(server: SiteServer, site: Path) -> None:
    port = server.server_address[1]
    said: list[str] = []
    with pytest.raises(PortTaken):
        SiteServer(site, port)
    assert serve(lambda: FINE, [site], site, port, say=said.append) == 2
    assert f"port {port}" in said[0]
    assert "--port" in said[0]


@pytest.mark.parametrize("port", ["65536", "-1", "åtta", "8000.0", "²"])
def test_a_port_that_is_none_is_refused_in_one_sentence(port: str) -> None:
    ended = run("serve", f"--port={port}")
    assert ended.code == 2
    assert f"{port} är inte en port; skriv ett tal från 1024 till 65535, till exempel 8080" in ended.err
