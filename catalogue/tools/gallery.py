"""Gallery: every component drawn from its own examples, to look at and to test while building. Never published."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment
from markupsafe import Markup

from catalogue.model.catalogue import Catalogue
from catalogue.model.page import Crumb, Page
from catalogue.stages.render import TEMPLATES, drawn, environment_for

ALL = Crumb("Galleri", "/_galleri/")

_ID = re.compile(r'\b(id|for|aria-labelledby|aria-describedby|aria-controls)="([^"]+)"')
_FRAGMENT = re.compile(r'\bhref="#([^"]+)"')


@dataclass(frozen=True)
class Component:
    """A folder in ``templates/components``: what its macro says about itself, and its examples by name."""

    name: str
    about: str
    examples: Mapping[str, Mapping[str, Any]]


def components() -> Iterator[Component]:
    """Every component, by name."""
    for macro in sorted((TEMPLATES / "components").glob("*/macro.html")):
        about = macro.read_text(encoding="utf-8").removeprefix("{#").partition("#}")[0].strip()
        examples = yaml.safe_load((macro.parent / "examples.yaml").read_text(encoding="utf-8"))
        yield Component(macro.parent.name, about, examples)


def gallery(catalogue: Catalogue, base_url: str, site: Path) -> list[Page]:
    """Write ``_galleri/`` into a site: an index and a page for each component; the pages."""
    environment = environment_for(catalogue, base_url)
    found = list(components())
    pages = [
        _page(ALL.address, "Galleri", {"components": found, "component": None}),
        *(
            _page(
                f"{ALL.address}{component.name}/",
                f"Komponenten {component.name}",
                {"component": component, "examples": list(_drawings(environment, component))},
            )
            for component in found
        ),
    ]
    for page in pages:
        path = site / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(drawn(environment, "layouts/gallery.html", page, base_url), encoding="utf-8")
    return pages


def _page(address: str, title: str, context: Mapping[str, Any]) -> Page:
    trail = () if address == ALL.address else (ALL,)
    return Page(
        address, "gallery.html", title, "Byggdelar med exempel.", context=context, trail=trail, listed=False
    )


def _drawings(environment: Environment, component: Component) -> Iterator[tuple[str, Markup]]:
    """Each example's name and drawing."""
    name = component.name
    template = environment.from_string(
        f'{{% from "components/{name}/macro.html" import {name} %}}{{{{ {name}(**arguments) }}}}'
    )
    for number, (title, arguments) in enumerate(component.examples.items(), start=1):
        html = _with_own_ids(template.render(arguments=arguments), f"exempel-{number}-")
        yield title, Markup(html)  # noqa: S704 - drawn by the component itself, escaped


def _with_own_ids(html: str, before: str) -> str:
    """HTML whose ids, and what points at them, stand nowhere else on the page."""
    html = _ID.sub(lambda match: f'{match[1]}="{before}{match[2]}"', html)
    return _FRAGMENT.sub(lambda match: f'href="#{before}{match[1]}"', html)
