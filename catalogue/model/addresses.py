"""Where everything lives on the site. Addresses never change once they have been published."""

from collections.abc import Mapping

from catalogue.model.vocabulary import Section

FACETS = {
    "conditions": "tillstand",
    "audiences": "malgrupp",
    "regions": "region",
    "organisations": "utgivare",
    "instruments": "matinstrument",
    "program_areas": "nationellt-programomrade",
}
"""The lists whose words have a page of their own, with the first part of its address."""

_FORM_FILES = "/bidra/formular/filer/"


def program(id: str) -> str:
    """A program's page."""
    return f"/program/{id}/"


def for_publisher(id: str) -> str:
    """The page with the next steps for whoever publishes a program."""
    return f"{program(id)}utgivare/"


def assessment(id: str) -> str:
    """An assessment's page, from its id ``program/assessment``."""
    owner, _, name = id.partition("/")
    return f"/program/{owner}/bedomningar/{name}/"


def facet(list_name: str, id: str = "") -> str:
    """The page of a word in a list, or of the list itself."""
    return f"/{FACETS[list_name]}/{id}/" if id else f"/{FACETS[list_name]}/"


def guide(id: str, section: Section) -> str:
    """A guide's page, from its id ``section/guide``."""
    return f"/{section.path}/{id.partition('/')[2]}/"


def comparison(condition: str = "", part: int = 1) -> str:
    """The page where a reader compares programs, or the comparison of those for a condition."""
    return f"/jamfor/{condition}/{f'{part}/' if part > 1 else ''}" if condition else "/jamfor/"


def form_file(id: str) -> str:
    """What the contribution form starts from to update a program, or an assessment by its id ``program/assessment``."""
    return f"{_FORM_FILES}{id}.json"


def word(id: str) -> str:
    """A word in the glossary."""
    return f"/ordlista/#{id}"


def beginnings(kind: str, id: str, sections: Mapping[str, Section]) -> tuple[str, ...]:
    """How every address begins that something's id stands in: pages, data, feeds and calendars."""
    match kind:
        case "program":
            return (
                *(program(id), f"/data/program/{id}.", f"{comparison()}program/{id}."),
                *(f"{_FORM_FILES}{id}.", f"{_FORM_FILES}{id}/"),
            )
        case "assessment":
            return assessment(id), f"{_FORM_FILES}{id}."
        case "guide":
            section = sections.get(id.partition("/")[0])
            return (guide(id, section),) if section else ()
        case "conditions":
            return facet(kind, id), comparison(id), f"/data/atom/{FACETS[kind]}/{id}."
        case "regions" | "organisations":
            path = FACETS[kind]
            return facet(kind, id), f"/data/atom/{path}/{id}.", f"/data/kalender/{path}/{id}."
        case _ if kind in FACETS:
            return (facet(kind, id),)
    return ()


def anchor(field: str) -> str:
    """What a field is called on the page about fields."""
    return field.replace(".", "-")


def field(path: str) -> str:
    """A field of a content file, where it is described."""
    return f"/om/falt/#{anchor(path)}"
