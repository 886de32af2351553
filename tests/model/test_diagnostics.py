"""A mistake is a small value that sorts by where it stands."""

from hypothesis import given
from hypothesis import strategies as st

from catalogue.model.diagnostics import Diagnostic, Level, Place

diagnostics = st.builds(
    Diagnostic,
    st.builds(Place, st.sampled_from(["a.md", "b.md"]), st.integers(1, 30), st.integers(1, 30)),
    st.sampled_from(["one", "two"]),
    st.sampled_from(Level),
    st.text(max_size=3),
)


@given(st.lists(diagnostics))
def test_mistakes_are_shown_by_file_and_then_down_the_page(found: list[Diagnostic]) -> None:
    places = [(one.place.file, one.place.line, one.place.column) for one in sorted(found)]
    assert places == sorted(places)


@given(st.lists(diagnostics), st.data())
def test_the_order_in_which_mistakes_are_found_makes_no_difference(
    found: list[Diagnostic], data: st.DataObject
) -> None:
    assert sorted(data.draw(st.permutations(found))) == sorted(found)


def test_only_errors_are_as_hard_as_errors() -> None:
    assert Level.INFO < Level.WARNING < Level.ERROR
    assert [level.word for level in Level] == ["upplysning", "varning", "fel"]
