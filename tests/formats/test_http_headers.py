"""What a host is asked to send with every page."""

from __future__ import annotations

import pytest

from catalogue.formats.http_headers import headers_for, render_headers_file, security_headers


def directives() -> dict[str, str]:
    policy = security_headers()["Content-Security-Policy"].split("; ")
    return dict(directive.split(" ", 1) for directive in policy)


def test_everything_comes_from_the_site_itself() -> None:
    assert set(" ".join(directives().values()).split()) == {"'none'", "'self'", "'wasm-unsafe-eval'"}


def test_what_is_not_mentioned_is_refused() -> None:
    assert directives()["default-src"] == "'none'"


@pytest.mark.parametrize("directive", ["base-uri", "form-action", "frame-ancestors"])
def test_what_default_does_not_cover_is_stated(directive: str) -> None:
    assert directive in directives()


def test_open_data_may_be_read_by_other_sites_and_pages_may_not() -> None:
    assert headers_for("/data/program.json")["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Origin" not in headers_for("/program/")


def test_the_headers_file_gives_each_header_under_the_paths_it_is_for() -> None:
    everywhere, data = render_headers_file().split("\n\n")
    assert everywhere.splitlines() == [
        "/*",
        *(f"  {name}: {value}" for name, value in security_headers().items()),
    ]
    assert data == "/data/*\n  Access-Control-Allow-Origin: *\n"
