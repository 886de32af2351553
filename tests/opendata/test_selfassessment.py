"""The form for a publisher's own assessment."""

from catalogue.data.selfassessment import form

GUIDE = """\
## Läs det här först

Orden är våra.

## Del 1

### Program

| Fråga | Bygger på |
|---|---|
| Vem ger ut det? | Utläst |
| Finns en [RCT](/ordlista/#rct)? | Processen |

## Källor och annat

Ingen fråga här.
"""


def test_every_question_has_a_box_a_basis_and_room_for_an_answer() -> None:
    made = form(GUIDE, "https://x.example/sida/")
    assert "- [ ] **Vem ger ut det?** (bygger på: utläst)" in made
    assert "- [ ] **Finns en RCT?** (bygger på: processen)" in made
    assert made.count("Svar:") == 2


def test_the_form_says_that_it_is_our_reconstruction_and_where_to_read_more() -> None:
    made = form(GUIDE, "https://x.example/sida/")
    assert "rekonstruktion" in made
    assert "https://x.example/sida/" in made


def test_headings_without_questions_are_left_out() -> None:
    made = form(GUIDE, "https://x.example/sida/")
    assert "## Del 1" in made
    assert "Källor" not in made
    assert "först" not in made
