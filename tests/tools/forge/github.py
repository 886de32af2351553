"""A stand-in for GitHub on this machine: what it is asked for, and what it has."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from catalogue.tools.forge.github import GitHub

HEAD = "a" * 40


class StandIn:
    """Proposal 7 is open with the commit HEAD; comments and issues are kept in lists."""

    def __init__(self) -> None:
        self.comments: list[dict[str, Any]] = []
        self.issues: list[dict[str, Any]] = []
        self.asked: list[str] = []

    def answer(self, method: str, path: str, body: dict[str, Any]) -> Any:
        """What GitHub says, and what it then has."""
        self.asked.append(f"{method} {path.partition('?')[0]}")
        things = self.comments if "comments" in path else self.issues
        match method, path.partition("?")[0].split("/")[4:]:
            case "GET", ["pulls", "7"]:
                return {"state": "open", "head": {"sha": HEAD}}
            case "GET", ["pulls", _]:
                return {"state": "open", "head": {"sha": "b" * 40}}
            case "GET", _:
                return things
            case "POST", _:
                made = {"id": 1, "number": 1, "user": {"login": "github-actions[bot]"}, **body}
                things.append(made)
                return made
            case _:
                things[-1].update(body)
                return things[-1]


@contextmanager
def stand_in() -> Iterator[tuple[StandIn, GitHub]]:
    """A stand-in that listens, and how to reach it."""
    known = StandIn()

    class Handler(BaseHTTPRequestHandler):
        def _any(self) -> None:
            size = int(self.headers.get("Content-Length") or 0)
            body = json.loads(self.rfile.read(size) or b"{}")
            content = json.dumps(known.answer(self.command, self.path, body)).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_POST = do_PATCH = _any  # noqa: N815

        def log_message(self, *_: object) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield known, GitHub(f"http://127.0.0.1:{server.server_port}", "en/bok", "token")
    finally:
        server.shutdown()
        server.server_close()
