"""Gallery: every component drawn from its own examples, to look at and to test while building. Never published."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from catalogue.formats.component_files import Component, components, with_own_ids
from catalogue.model.catalogue import Catalogue
from catalogue.model.page import Crumb, Page
from catalogue.stages.render import drawn, environment_for

ALL = Crumb("Galleri", "/_galleri/")


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
        html = with_own_ids(template.render(arguments=arguments), f"exempel-{number}-")
        yield title, Markup(html)  # noqa: S704 - drawn by the component itself, escaped
