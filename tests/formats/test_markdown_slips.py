"""What a writer of Markdown would lose without a word: each at its line, and what is well written never."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.formats.markdown import render
from catalogue.model.body import Body

LOST = [
    # text, line and column, what is said, the line as it was meant
    ("Vi tar upp:\n- sömn\n- oro", (2, 1), "listan står direkt under en mening och blir löpande text", ""),
    ("Vi tar upp:\n* sömn", (2, 1), "listan står direkt under en mening och blir löpande text", ""),
    ("Vi tar upp:\n1. sömn\n2. oro", (2, 1), "listan står direkt under en mening och blir löpande text", ""),
    ("Vi tar upp\n3. sömn", None, "", ""),  # a sentence that goes on
    ("• sömn", (1, 1), "• börjar ingen punkt i en lista; raden blir löpande text", "- sömn"),
    ("Vi tar upp:\n• `sömn`", (2, 1), "• börjar ingen punkt i en lista; raden blir löpande text", "- `sömn`"),
    ("1) sömn", (1, 1), "1) börjar ingen punkt i en lista; raden blir löpande text", "1. sömn"),
    ("– sömn\n– oro", (2, 1), "raderna blir ett enda stycke", "- oro"),
    ("– Hej, sa hon.", None, "", ""),
    ("- a\n    - b", (2, 5), "punkten står 4 blanksteg in och blir en del av punkten ovanför", "  - b"),
    ("1. a\n    - b", (2, 5), "punkten står 4 blanksteg in och blir en del av punkten ovanför", "  - b"),
    ("- a\n1. b", (2, 1), "punkten har ett annat slags märke och blir en del av punkten ovanför", ""),
    ("|a|b|\n|-|-|\n|1|2|3|", (3, 1), "raden har 3 rutor, men tabellen har 2", ""),
    ("a | b\n--|--\n1 | 2 | 3", (3, 1), "raden har 3 rutor, men tabellen har 2", ""),
    ("|a|b|c|\n|-|-|-|\n|1|2|", (3, 1), "raden har 2 rutor, men tabellen har 3", ""),
    ("|a|b|\n|-|-|\n|1| |", None, "", ""),
    (
        "|a|b|\n|1|2|\n|3|4|",
        (1, 1),
        "tabellen saknar raden av streck under rubrikerna och blir löpande text",
        "",
    ),
    ("|ensam rad|", None, "", ""),
    ("Gå till [akut hjälp] (/akut/).", (1, 9), "det här blir ingen länk", ""),
    ("Gå till [akut hjälp]\u00a0(https://x.se).", (1, 9), "det här blir ingen länk", ""),
    ("Gå till (akut hjälp)[/akut/].", (1, 9), "det här blir ingen länk", ""),
    ("Svaret [ja] (se ovan) och (nej) [också].", None, "", ""),
    ("text\n|a|b|\n|-|-|\n|1|2|", (2, 1), "tabellen står direkt under en mening och blir löpande text", ""),
    ("a\n\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> d", (3, 1), "två förslag har inte förenats här", ""),
    ("```\na:\n- b\n```", None, "", ""),
    ("## a\n- b", None, "", ""),
    ("- a\n  - b\n    - c\n- d\n\n  e\n\n- f", None, "", ""),
    ("1. a\n   - b\n2. c", None, "", ""),
    ("- a\n\n1. b", None, "", ""),
    ("|a|b|\n|-|-|\n|1 \\| 2|`3|4`|", None, "", ""),
    ("a\n\n---\n\nb\n\n* * *", None, "", ""),
]


@pytest.mark.parametrize(("text", "where", "message", "good"), LOST)
def test_what_would_be_lost_is_refused_at_its_line(
    text: str, where: tuple[int, int] | None, message: str, good: str
) -> None:
    outcome = render(text)
    if where is None:
        assert isinstance(outcome, Body)
    else:
        assert isinstance(outcome, list)
        first = outcome[0]
        assert ((first.line, first.column), first.message, first.good) == (where, message, good)
        assert first.help


WORD = """\
<p class=MsoNormal style='margin-bottom:0cm'><b>Så går det till</b></p>
<p class=MsoNormal><span lang=SV>Läs <a href="https://x.se">mer</a><o:p></o:p></span></p>
<ul>
<li>sömn</li>
</ul>
"""


def test_what_is_pasted_from_a_word_processor_is_one_message_that_says_what_to_write() -> None:
    outcome = render(f"Först en mening.\n\n{WORD}")
    assert isinstance(outcome, list)
    assert [(one.line, one.message) for one in outcome] == [(3, "HTML får inte stå i texten")]
    assert outcome[0].help == (
        "klistra in texten utan formatering (Ctrl+Skift+V), och skriv **fet stil**, [länkens ord](https://…), "
        "en rad som börjar med - för varje punkt, en tom rad mellan stycken"
    )


words = st.text("abcåäö", min_size=1, max_size=6)
items = st.recursive(
    words, lambda inner: st.tuples(words, st.lists(inner, min_size=1, max_size=3)), max_leaves=9
)


def lines(tree: object, level: int = 0) -> list[str]:
    """A list as it is written, with two blanks for each level."""
    if isinstance(tree, str):
        return [f"{'  ' * level}- {tree}"]
    assert isinstance(tree, tuple)
    word, below = tree
    return [f"{'  ' * level}- {word}", *(line for one in below for line in lines(one, level + 1))]


def depth(tree: object) -> int:
    return 1 + max(depth(one) for one in tree[1]) if isinstance(tree, tuple) else 1


@given(st.lists(items.filter(lambda tree: depth(tree) <= 4), min_size=1, max_size=4))
def test_a_well_written_list_keeps_every_item(trees: list[object]) -> None:
    written = [line for tree in trees for line in lines(tree)]
    outcome = render("\n".join(["Så här:", "", *written]))
    assert not isinstance(outcome, list), outcome
    assert outcome.html.count("<li>") == len(written)


@given(st.text(st.sampled_from("ab -*+1.•–|\n#`:"), max_size=60))
def test_whatever_is_written_is_rendered_or_refused_in_its_own_lines(text: str) -> None:
    outcome = render(text)
    if isinstance(outcome, list):
        assert all(1 <= one.line <= text.count("\n") + 1 for one in outcome)
