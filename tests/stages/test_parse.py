"""From files to nouns: a broken file is told about and left out, and hides nothing in any other file."""

from dataclasses import replace

import pytest

from catalogue.formats import markdown
from catalogue.formats.rendering import bounded
from catalogue.model.body import Body
from catalogue.model.diagnostics import Place
from catalogue.stages.parse import parse
from tests.formats import unruly
from tests.site import AS_OF, checked, good_site, parsed, place, site_after, site_with

GUIDE = good_site().texts["guides/grunder/lasa.md"]


def wrong(texts: dict[str, str]) -> list[tuple[str, str]]:
    """Where and by which rule something is found when files are laid over the good site."""
    return [(place(one), one.rule) for one in checked(site_with(texts))[1]]


def test_files_become_nouns_by_where_they_lie() -> None:
    catalogue, found = parsed(good_site())
    assert found == []
    assert list(catalogue.programs) == ["annan", "lugn"]
    assert list(catalogue.assessments) == ["lugn/nag-sob"]
    assert list(catalogue.guides) == ["grunder/lasa", "grunder/sob"]
    assert list(catalogue.terms["regions"]) == ["exempelregionen", "grannregionen"]
    assert catalogue.vocabulary.regions["grannregionen"].short == "Grannen"
    assert catalogue.as_of == AS_OF


def test_a_noun_knows_where_everything_in_it_was_written() -> None:
    catalogue, _ = parsed(good_site())
    lugn = catalogue.programs["lugn"]
    text = good_site().texts["programs/lugn/index.md"].split("\n")
    for where in (
        lugn.place(("audience", "age_min")),
        lugn.place(("studies", 0, "effects", 0, "low")),
        lugn.key(("platform", "sob")),
        lugn.text("[Stöd och behandling]"),
    ):
        assert where.file == "content/programs/lugn/index.md"
        shown = text[where.line - 1][where.column - 1 :][: where.width]
        assert shown in {"18", "0.51", "sob", "[Stöd och behandling]"}
    assert lugn.text("finns inte").line == lugn.body.first_line
    assert catalogue.assessments_of("lugn") == [catalogue.assessments["lugn/nag-sob"]]


@pytest.mark.parametrize(
    "name",
    [
        "index.md",
        "programs/lugn.md",
        "programs/lugn/mer.md",
        "programs/Lugn/index.md",
        "programs/lügn/index.md",
        "programs/lugn /index.md",
        "programs/-lugn/index.md",
        "programs/lugn/assessments/2018/a.md",
        "guides/sob.md",
        "guides/grunder/mer/sob.md",
        "vocabulary/okand.yaml",
        "vocabulary/regions.md",
        "programs/lugn/index.yaml",
        "content/programs/ny/index.md",
    ],
)
def test_a_file_in_a_place_that_is_not_read_is_told_about(name: str) -> None:
    assert wrong({name: GUIDE}) == [(f"{name}:1:1", "file_place")]


def test_mistakes_in_fields_and_in_text_are_told_at_once() -> None:
    text = GUIDE.replace("order: 20", "order: tjugo").replace("reader:", "lasare:") + "\n<b>\n\n# Fel nivå\n"
    assert wrong({"guides/grunder/lasa.md": text}) == [
        ("guides/grunder/lasa.md:4:1", "unknown_field"),
        ("guides/grunder/lasa.md:5:8", "whole_number"),
        ("guides/grunder/lasa.md:21:1", "text_refused"),
        ("guides/grunder/lasa.md:23:1", "text_refused"),
    ]


@pytest.mark.parametrize("broken", ["", "---\n", "---\n: \n---\n", "---\n\x1b\n---\n", "---\n[\n---\n"])
def test_what_points_at_a_broken_file_is_not_blamed_for_it(broken: str) -> None:
    files = {where.partition(":")[0] for where, _ in wrong({"programs/lugn/index.md": broken})}
    assert files == {"programs/lugn/index.md"}  # its assessment is not without a program
    files = {where.partition(":")[0] for where, _ in wrong({"guides/grunder/sob.md": broken})}
    assert files == {"guides/grunder/sob.md"}  # the guide that links to it is right


@pytest.mark.parametrize("broken", ["vuxna: [", "- vuxna", "vuxna", "vuxna: &a b", "\x1b"])
def test_a_broken_list_silences_only_what_points_into_it(broken: str) -> None:
    other = site_after("programs/lugn/index.md\naudience:\n  groups: [vuxen]\n  sources: [sidan]\n")
    texts = {**other.texts, "vocabulary/audiences.yaml": broken}
    (own, _), *rest = wrong(texts)
    assert own.startswith("programs/lugn/index.md:")  # the source that does not exist
    assert {where.partition(":")[0] for where, _ in rest} == {"vocabulary/audiences.yaml"}


def test_a_broken_term_is_known_although_it_cannot_be_read() -> None:
    text = good_site().texts["vocabulary/audiences.yaml"].replace("  label: Vuxna\n", "")
    assert wrong({"vocabulary/audiences.yaml": text}) == [("vocabulary/audiences.yaml:2:3", "missing_field")]


def test_a_list_that_is_missing_is_told_about_once() -> None:
    texts = {name: text for name, text in good_site().texts.items() if name != "vocabulary/regions.yaml"}
    _, found = checked(replace(good_site(), texts=texts))
    assert [(place(one), one.rule) for one in found] == [("vocabulary/regions.yaml:1:1", "missing_list")]


def test_the_id_of_a_term_is_part_of_an_address() -> None:
    text = good_site().texts["vocabulary/audiences.yaml"] + "Äldre och yngre:\n  label: Äldre\n"
    assert wrong({"vocabulary/audiences.yaml": text}) == [("vocabulary/audiences.yaml:7:1", "term_id")]


def test_a_text_that_cannot_be_rendered_is_named_and_the_others_are_read(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(markdown, "render", unruly.endless)  # which dies of a text
    _, found = parse(good_site(), AS_OF, bounded())
    assert {one.rule for one in found} == {"text_too_heavy"}
    assert {one.place for one in found} == {
        first_line_of_text(name)
        for name in ("guides/grunder/lasa.md", "guides/grunder/sob.md", "programs/lugn/index.md")
    }


def test_the_order_of_files_makes_no_difference() -> None:
    good = good_site()
    backwards = replace(good, texts=dict(reversed(list(good.texts.items()))))
    (one, _), (other, _) = parsed(good), parsed(backwards)
    assert list(one.programs) == list(other.programs)
    assert list(one.entries()) == list(other.entries())


def test_any_number_of_hands_give_the_same_catalogue() -> None:
    texts = {f"guides/grunder/sida-{number}.md": f"{GUIDE}\n\n## Nummer {number}\n" for number in range(220)}
    (one, _), (other, _) = (parse(site_with(texts), AS_OF, bounded(jobs)) for jobs in (1, 3))
    assert [entry.body for entry in one.guides.values()] == [entry.body for entry in other.guides.values()]
    assert one.guides["grunder/sida-7"].body.headings[0].text == "Nummer 7"


def test_a_page_without_a_text_has_an_empty_body() -> None:
    catalogue, _ = parsed(good_site())
    place = first_line_of_text("programs/annan/index.md")
    assert catalogue.programs["annan"].body == Body(first_line=place.line)


def first_line_of_text(name: str) -> Place:
    lines = good_site().texts[name].split("\n")
    return Place(f"content/{name}", lines.index("---", 1) + 2)
