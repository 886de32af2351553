"""The site on this machine: served with the production headers, rebuilt on save, reloaded in the browser.

Nothing of this is in the built site. The script that reloads is put into a page on its way out, from
an address of its own, so that the content security policy holds here as it does in production.
"""

from __future__ import annotations

import gc
import json
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import MimeTypes
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from catalogue.formats.http_headers import headers_for
from catalogue.stages.index import is_written_here
from catalogue.tools.rebuild import BuildEnd, tell

OWN = "/__serve__/"
RELOAD_TAG = f'<script src="{OWN}reload.js" defer></script>'.encode()
RELOAD_SCRIPT = Path(__file__).with_name("reload.js").read_bytes()
WAITING = "<!doctype html><html lang=sv><title>Väntar</title><body><p>Sidan kommer när webbplatsen har byggts.".encode()

SECONDS_BETWEEN_SIGNS_OF_LIFE = 15

_TYPES = MimeTypes()
for _suffix, _type in {
    ".atom": "application/atom+xml",
    ".ico": "image/x-icon",
    ".ics": "text/calendar",
    ".js": "text/javascript",
    ".jsonld": "application/ld+json",
    ".md": "text/markdown",
    ".rdf": "application/rdf+xml",
    ".ttl": "text/turtle",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "application/xml",
    ".yaml": "application/yaml",
}.items():
    _TYPES.add_type(_type, _suffix)


def media_type(name: str) -> str:
    """What a file is, by its name: the same on every machine, whatever its own tables say."""
    found = _TYPES.guess_type(name)[0] or "application/octet-stream"
    is_text = found.startswith("text/") or found.endswith(("json", "xml", "yaml"))
    return f"{found}; charset=utf-8" if is_text else found


class PortTaken(Exception):
    """The port cannot be listened on; most often somebody else does."""


def saves(watched: Sequence[Path]) -> Iterable[object]:
    """Something each time files below `watched` have changed; quick runs of saves count as one."""
    from watchfiles import watch

    return watch(*filter(Path.exists, watched), raise_interrupt=True)


def serve(
    build: Callable[[], BuildEnd],
    watched: Sequence[Path],
    site: Path,
    port: int = 8000,
    *,
    changes: Callable[[Sequence[Path]], Iterable[object]] = saves,
    say: Callable[[str], None] = tell,
    late: Callable[[], BuildEnd] | None = None,
) -> int:
    """Build, serve `site`, and build again at every change below `watched`, until Ctrl-C.

    A build that fails leaves `site` as it was, so the last good site stays up; what is wrong is shown above it.
    `late` also builds the search, when somebody asks for it.
    """
    one_at_a_time = threading.Lock()

    def in_turn(work: Callable[[], BuildEnd]) -> BuildEnd:
        with one_at_a_time:
            return work()

    def built(server: SiteServer, failed: str) -> None:
        ended = in_turn(build)
        server.announce(ended)
        if ended.code != 0:
            say(failed)

    try:
        with SiteServer(site, port, live=True, late=late and partial(in_turn, late)) as server:
            if not (site / "index.html").is_file():
                say("webbplatsen byggs för första gången; det tar en liten stund")
            built(server, "bygget misslyckades; rätta felen ovan och spara, så byggs webbplatsen igen")
            say(f"{server.address} – öppna adressen i en webbläsare. Utkast syns också.")
            say("Spara en fil i content/ så byggs webbplatsen om och sidan laddas om. Ctrl-C avslutar.")
            for _ in changes(watched):
                built(server, "bygget misslyckades; webbplatsen visas som den var senast den gick att bygga")
                gc.collect()  # while nobody waits
    except PortTaken as problem:
        say(str(problem))
        return 2
    except KeyboardInterrupt:
        say("")
    return 0


@dataclass(frozen=True)
class Response:
    """What a static host says to a request: a file, or where to look instead."""

    status: HTTPStatus
    file: Path | None = None
    location: str | None = None


def answer(site: Path, target: str) -> Response:
    """The answer to a request for `target`: never a file outside `site`, never a list of files."""
    root = site.resolve()
    path = unquote(urlsplit(target).path)
    with suppress(OSError, ValueError):  # a path that no file can have
        file = (root / path.lstrip("/")).resolve()
        inside = file.is_relative_to(root)
        if inside and file.is_dir() and not path.endswith("/"):
            return Response(
                HTTPStatus.MOVED_PERMANENTLY, location=quote(f"/{file.relative_to(root).as_posix()}/")
            )
        if path.endswith("/"):
            file /= "index.html"
        if inside and file.is_file():
            return Response(HTTPStatus.OK, file)
    missing = root / "404.html"
    return Response(HTTPStatus.NOT_FOUND, missing if missing.is_file() else None)


class SiteServer(ThreadingHTTPServer):
    """A server of one folder on this machine, as production would send it.

    A live one also tells open pages to reload after a build, and the terminal what was not found.
    """

    daemon_threads = True
    allow_reuse_address = sys.platform != "win32"  # where it means something else: sharing a port in use

    def __init__(
        self, site: Path, port: int = 0, *, live: bool = False, late: Callable[[], BuildEnd] | None = None
    ) -> None:
        try:
            super().__init__(("127.0.0.1", port), partial(SiteHandler, site))
        except OSError as problem:
            reason = f"port {port} går inte att använda ({problem.strerror})"
            raise PortTaken(f"{reason}; välj en annan med --port") from None
        self.live = live
        self.late = late
        self.build_number = 1
        self.errors = ""
        self.stopping = False
        self.changed = threading.Condition()
        self.thread = threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)

    @property
    def address(self) -> str:
        """Where a browser finds the site."""
        return f"http://127.0.0.1:{self.server_address[1]}/"

    def announce(self, ended: BuildEnd) -> None:
        """Tell every open page that there is a new site, or what stands in its way."""
        with self.changed:
            self.errors = ended.said if ended.code else ""
            self.build_number += ended.code == 0
            self.changed.notify_all()

    @property
    def news(self) -> str:
        """What an open page is told: the number of the site that is shown, and what is wrong with a newer one."""
        return json.dumps({"build": self.build_number, "errors": self.errors})

    def __enter__(self) -> SiteServer:
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        with self.changed:
            self.stopping = True
            self.changed.notify_all()
        self.shutdown()
        self.server_close()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that has gone away is no error."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class SiteHandler(BaseHTTPRequestHandler):
    """One request."""

    server: SiteServer
    server_version = "Programbiblioteket"
    sys_version = ""

    def __init__(self, site: Path, *details: Any) -> None:
        self.site = site
        super().__init__(*details)

    def do_GET(self) -> None:
        """A page or file, or one of this server's own two addresses."""
        match self.server.live and urlsplit(self.path).path.removeprefix(OWN):
            case "reload.js":
                self.send(HTTPStatus.OK, media_type("reload.js"), RELOAD_SCRIPT)
            case "builds":
                self.send_builds()
            case _:
                self.send_answer(self.found())

    do_HEAD = do_GET  # noqa: N815  the name http.server looks for

    def found(self) -> Response:
        """The answer to the request, once the search has been built if that is what it is about."""
        found = answer(self.site, self.path)
        asked = urlsplit(self.path).path.lstrip("/")
        if found.status == HTTPStatus.NOT_FOUND and self.server.late and is_written_here(asked):
            self.server.late()
            return answer(self.site, self.path)
        return found

    def send_answer(self, found: Response) -> None:
        """What a static host would send, with the reload script in the pages of a live server."""
        if found.location:
            self.send(found.status, media_type("moved.txt"), b"", {"Location": found.location})
        elif found.file is None:
            self.send(found.status, media_type("404.html"), WAITING + RELOAD_TAG * self.server.live)
        else:
            body = found.file.read_bytes()
            if self.server.live and found.file.suffix == ".html":
                before, head_end, after = body.partition(b"</head>")
                body = before + RELOAD_TAG + head_end + after
            self.send(found.status, media_type(found.file.name), body)

    def send(self, status: HTTPStatus, kind: str, body: bytes, extra: dict[str, str] | None = None) -> None:
        """A whole response."""
        self.start(status, {"Content-Type": kind, "Content-Length": str(len(body)), **(extra or {})})
        if self.command != "HEAD":
            self.wfile.write(body)

    def send_builds(self) -> None:
        """The news now, and after each build to come, for as long as the page is open."""
        self.start(HTTPStatus.OK, {"Content-Type": "text/event-stream"})
        sent = None
        while self.command != "HEAD":
            with self.server.changed:
                now = self.server.news
                if now == sent:
                    self.server.changed.wait(SECONDS_BETWEEN_SIGNS_OF_LIFE)
                    now = self.server.news
                if self.server.stopping:
                    return
            self.wfile.write(b":\n\n" if now == sent else f"data: {now}\n\n".encode())
            sent = now

    def start(self, status: HTTPStatus, headers: dict[str, str]) -> None:
        """The status line and the headers, the production ones among them."""
        self.send_response(status)
        for name, value in {**headers_for(self.path), "Cache-Control": "no-store", **headers}.items():
            self.send_header(name, value)
        self.end_headers()

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:  # noqa: ARG002
        """Only what was not found: that is a broken link."""
        if self.server.live and code == HTTPStatus.NOT_FOUND:
            print(f"saknas: {self.path}", file=sys.stderr)
