"""The few things that are asked of GitHub: one comment on a proposal and one issue, found again and updated."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.request import Request, urlopen

BOT = "github-actions[bot]"
PAGES = 10


@dataclass(frozen=True)
class GitHub:
    """A repository at an address of the interface, and the token of the job."""

    api: str
    repository: str
    token: str

    def ask(self, method: str, path: str, body: Mapping[str, Any] | None = None) -> Any:
        """What GitHub answers, from JSON. Raises OSError when it refuses or is not there."""
        request = Request(  # noqa: S310 - the address comes from the job's own surroundings
            f"{self.api}/repos/{self.repository}/{path}",
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={
                "Authorization": f"Bearer {self.token}",
                "Accept": "application/vnd.github+json",
                "Content-Type": "application/json",
            },
        )
        with urlopen(request, timeout=30) as answer:  # noqa: S310 - as above
            return json.load(answer)

    def every(self, path: str) -> Iterator[Any]:
        """Everything in a list, page by page, within reason."""
        joint = "&" if "?" in path else "?"
        for page in range(1, PAGES + 1):
            some = self.ask("GET", f"{path}{joint}per_page=100&page={page}")
            yield from some
            if len(some) < 100:
                return


def ours(thing: Mapping[str, Any], mark: str) -> bool:
    """Whether a comment or an issue is the one that we wrote: by us, and with our mark first."""
    return thing["user"]["login"] == BOT and (thing["body"] or "").startswith(mark)
