"""A page before and after a change, sentence by sentence."""

from catalogue.view.side_by_side import Passage, passages, sentences_of


def page(body: str) -> str:
    return f"<html><body><nav>Meny</nav><main>{body}</main><footer>Fot</footer></body></html>"


def test_only_what_a_reader_meets_in_the_page_counts() -> None:
    html = page("<h1>Lugn</h1><script>x</script><ul><li>Ett <b>två</b>. Tre&shy;fyra &lt;b&gt;.</li></ul>")
    assert sentences_of(html) == ("Lugn", "Ett två.", "Trefyra <b>.")
    assert passages(html, html.replace("<b>", "<i>").replace("Meny", "Annan")) == ()


def test_a_change_stands_between_what_is_next_to_it_and_the_rest_is_counted() -> None:
    before = page("".join(f"<p>Mening {number}.</p>" for number in range(9)))
    found = passages(before, before.replace("Mening 4.", "Ny mening."))
    assert found == (
        Passage((), (), "3 meningar är som förut"),
        Passage(("Mening 3.",), ("Mening 3.",)),
        Passage(("Mening 4.",), ("Ny mening.",)),
        Passage(("Mening 5.",), ("Mening 5.",)),
        Passage((), (), "3 meningar är som förut"),
    )
    assert [one.changed for one in found] == [False, False, True, False, False]
