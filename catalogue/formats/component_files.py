"""A component: what its macro says about itself, its examples by name, and whether it can stand among others."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

TEMPLATES = Path(__file__).parents[2] / "templates"

_ID = re.compile(r'\b(id|for|aria-labelledby|aria-describedby|aria-controls)="([^"]+)"')
_FRAGMENT = re.compile(r'\bhref="#([^"]+)"')
_LINK = re.compile(r'(<a\b[^>]*?) href="[^"]*"( rel="[^"]*")?')
_USED = re.compile(r'from "components/(\w+)/macro\.html"')
_FRAME = re.compile(
    r"<(?:nav|header class|footer|aside|main|search|section|dialog|form|h1|h2|script|template|select|button)\b"
)
"""What belongs to a whole page, of which there is one: landmarks, its headings, scripts and what they work with."""
_PARAMETERS = re.compile(r"\n(?= {3}\S+ {2,}\S)")


@dataclass(frozen=True)
class Component:
    """A folder in ``templates/components``: what its macro says about itself, and its examples by name."""

    name: str
    macro: str
    examples: Mapping[str, Mapping[str, Any]]

    @cached_property
    def about(self) -> str:
        """What the macro says about itself."""
        return self.macro.removeprefix("{#").partition("#}")[0].strip()

    @property
    def purpose(self) -> str:
        """What it is and when it is used."""
        return " ".join(_PARAMETERS.split(self.about, maxsplit=1)[0].split())

    @property
    def parameters(self) -> str:
        """What it is called with, a line each; nothing where there is nothing to say."""
        _, *rest = _PARAMETERS.split(self.about, maxsplit=1)
        return "\n".join(line.removeprefix("   ") for line in "".join(rest).splitlines())


def components() -> Iterator[Component]:
    """Every component, by name."""
    for macro in sorted((TEMPLATES / "components").glob("*/macro.html")):
        written = (macro.parent / "examples.yaml").read_text(encoding="utf-8")
        examples = yaml.load(written, Loader=yaml.CSafeLoader)  # ten times as fast as safe_load
        yield Component(macro.parent.name, macro.read_text(encoding="utf-8"), examples)


def among_others(of: Component, every: Mapping[str, Component]) -> bool:
    """Whether its examples can stand on a page among others: it is no part of the frame of a page, nor draws one."""
    drawn = [every[name] for name in _USED.findall(of.macro) if name != of.name]
    return not _FRAME.search(of.macro) and all(among_others(one, every) for one in drawn)


def with_own_ids(html: str, before: str) -> str:
    """HTML whose ids, and what points at them, stand nowhere else on the page."""
    html = _ID.sub(lambda match: f'{match[1]}="{before}{match[2]}"', html)
    return _FRAGMENT.sub(lambda match: f'href="#{before}{match[1]}"', html)


def leading_nowhere(html: str) -> str:
    """HTML whose links lead nowhere, since what an example leads to may not exist."""
    return _LINK.sub(r'\1 role="link" aria-disabled="true"', html)
