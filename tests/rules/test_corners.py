"""What the rules say in corners that their own examples do not reach."""

import pytest

from tests.site import checked, good_site, place, site_after


def found(example: str) -> list[tuple[str, str]]:
    """The rule and the place of everything that is found after a change to the good site."""
    return [(one.rule, place(one)) for one in checked(site_after(example))[1]]


def rules(example: str) -> set[str]:
    return {rule for rule, _ in found(example)}


LUGN = "programs/lugn/index.md\n"
ASSESSMENT = "programs/lugn/assessments/nag-sob.md\n"

USE = "use:\n  - region: exempelregionen\n    basis: Lista.\n    sources: [sida]\n"
STUDY = (
    "studies:\n  - id: ek\n    design: rct\n    result: Bättre.\n    link: named_in_study\n    sources: [artikel]\n"
    "    read: {part: hela, by: redaktionen, on: 2026-01-15}\n"
)

CORNERS = [
    # what is written, what is said
    (LUGN + "sources: []", {"fact_without_source", "unknown_source"}),
    (LUGN + "checked: 2026-02-15", set()),  # today is not the future
    (LUGN + "checked: 2026-02-16", {"future_date"}),
    (ASSESSMENT + "published: 2026-02", set()),  # this month may have been
    (ASSESSMENT + "published: 2026-03", {"future_date"}),
    (ASSESSMENT + "published: 2021", set()),  # reviewed 2021-02: the year may well be after
    (ASSESSMENT + "published: 2021-01", {"dates_out_of_order"}),
    (ASSESSMENT + "corrected: 2021-05", {"dates_out_of_order"}),
    (ASSESSMENT + "page_dates: [2030]", {"future_date"}),
    ("guides/grunder/sob.md\nnext_review: 2026-02-15", set()),
    ("guides/grunder/sob.md\nnext_review: 2026-02-14", {"review_overdue"}),
    ("guides/grunder/sob.md\nnext_review: 2026-01-15", {"dates_out_of_order", "review_overdue"}),
    (ASSESSMENT + "assessor: okand", {"unknown_reference"}),
    (ASSESSMENT + "supersedes: okand", {"unknown_reference"}),
    (LUGN + "former_ids: [kvallsro]", {"address_taken"}),  # another program's former address
    (LUGN + "former_ids: [a, a]", {"address_taken"}),
    (LUGN + "former_ids: [annan]", {"address_taken"}),
    (LUGN + "aliases: [LUGN, L-u-g-n]", set()),  # a program may repeat its own name
    (LUGN + "aliases: [kvalls ro]", {"name_taken"}),  # an alias of the other program
    ("guides/grunder/sob.md\nrelated: [grunder/okand]", {"unknown_reference"}),
    (LUGN + USE + "    since: 2024-05\n    confirmed: 2020-01", {"dates_out_of_order"}),
    (LUGN + USE + "    since: 2024\n    confirmed: 2024-01", set()),  # the year it began may well be before
    (
        LUGN + "conditions:\n  - {condition: oro, sources: [sida]}\n  - {condition: oro, sources: [sida]}",
        {"said_twice"},
    ),
    (LUGN + "audience:\n  groups: [vuxna, vuxna]\n  sources: [sida]", {"said_twice"}),
    (LUGN + "audience:\n  groups: [vuxna]\n  age_max: 121\n  sources: [sida]", {"impossible_number"}),
    (LUGN + "audience:\n  groups: [vuxna]\n  age_max: 120\n  sources: [sida]", set()),
    (LUGN + "format:\n  weeks: 0\n  sources: [sida]", {"impossible_number"}),
    (LUGN + "lifecycle:\n  basis: I drift.\n  started: 2031\n  sources: [sida]", {"impossible_number"}),
    (LUGN + STUDY + "    year: 2050", {"impossible_number"}),
    (LUGN + STUDY + "    year: 2026", set()),
    (LUGN + STUDY + "    participants: 10\n    randomised: 80", {"impossible_number"}),
    (LUGN + STUDY + "    year: 2019\n    started: 2020-01", {"dates_out_of_order"}),
    (LUGN + "lifecycle:\n  basis: Stängt.\n  successor: lugn\n  sources: [sida]", {"succeeded_by_itself"}),
    (
        LUGN
        + "lifecycle:\n  basis: Stängt.\n  successor: annan\n  sources: [sida]\nprograms/annan/index.md\n"
        + "lifecycle:\n  basis: Stängt.\n  successor: lugn\n  sources: [lista]",
        {"succeeded_by_itself"},
    ),
    (LUGN + "summary: TODO", {"unfinished_text"}),
    (
        LUGN + USE + "    confirmed: 2026-02",
        {"use_confirmed_by_others"},
    ),  # the source was collected in January
    (LUGN + STUDY + "    registration: NCT123", {"registration"}),
    (LUGN + STUDY + "    registration: ISRCTN12345678", set()),
    (
        "programs/annan/index.md\ndistinguish_from:\n  - program: annan\n    reason: Sig själv.",
        {"one_sided_distinction"},
    ),
    (
        "programs/annan/index.md\ndistinguish_from:\n  - program: okand\n    reason: Finns inte.",
        {"unknown_reference"},
    ),
]


@pytest.mark.parametrize(
    ("example", "said"), CORNERS, ids=lambda one: one.split("\n", 1)[-1] if isinstance(one, str) else ""
)
def test_corners(example: str, said: set[str]) -> None:
    assert rules(example) == said


def apart(*others: str) -> str:
    return "distinguish_from:\n" + "".join(
        f"  - program: {other}\n    reason: Annan utgivare.\n" for other in others
    )


def test_names_that_collide_for_historical_reasons_are_told_apart_on_both_pages() -> None:
    one = "programs/lugn/index.md\n" + apart("annan")
    other = "programs/annan/index.md\nname: lugn\n" + apart("lugn")
    assert rules(one + other) == set()
    assert rules("programs/annan/index.md\nname: lugn\n" + apart("lugn")) == {
        "name_taken",
        "one_sided_distinction",
    }


def test_a_program_that_got_another_id_is_told_about_where_the_old_one_stands_and_nowhere_else() -> None:
    renamed = "programs/annan/index.md\n" + apart("lugn") + "programs/lugn/index.md\n" + apart("borta")
    assert rules(renamed) == {"unknown_reference"}
    third = "programs/tredje/index.md\n" + apart("borta")
    said = [one for one in checked(site_after(renamed + third))[1] if one.rule == "unknown_reference"]
    assert len(said) == 2
    assert all("former_ids: [borta]" in one.help for one in said)


def test_of_three_with_one_name_every_two_must_be_told_apart() -> None:
    a = "programs/a/index.md\nname: Gemensamt\n" + apart("b", "c")
    b = "programs/b/index.md\nname: Gemensamt\n" + apart("a")
    c = "programs/c/index.md\nname: Gemensamt\n" + apart("a")
    assert found(a + b + c) == [
        ("name_taken", "programs/b/index.md:2:7"),
        ("name_taken", "programs/c/index.md:2:7"),
    ]


ORGANISATIONS = """\
vocabulary/organisations.yaml
utgivaren:
  label: Utgivaren
  parent: koncernen
koncernen:
  label: Koncernen
  parent: {owner}
systern:
  label: Systern
  parent: koncernen
"""


@pytest.mark.parametrize(
    ("assessor", "independent"),
    [
        ("utgivaren", False),
        ("koncernen", False),
        ("exempelregionen", False),
        ("systern", True),
        ("nag-sob", True),
    ],
)
def test_nobody_assesses_what_they_or_their_owner_published(assessor: str, independent: bool) -> None:
    example = ORGANISATIONS.format(owner="exempelregionen") + ASSESSMENT + f"assessor: {assessor}"
    assert rules(example) == (set() if independent else {"assessor_is_publisher"})


@pytest.mark.parametrize("owner", ["utgivaren", "koncernen", "okand"])
def test_owners_that_go_round_in_circles_are_not_followed_for_ever(owner: str) -> None:
    example = ORGANISATIONS.format(owner=owner) + ASSESSMENT + "assessor: nag-sob"
    assert rules(example) <= {"unknown_reference"}


def test_assessments_that_supersede_one_another_in_a_ring_are_found_from_any_side() -> None:
    ring = ASSESSMENT + "supersedes: tva\nprograms/lugn/assessments/tva.md\nsupersedes: nag-sob\n"
    assert [rule for rule, _ in found(ring)] == ["superseding_circle", "superseding_circle"]
    tail = ring + "programs/lugn/assessments/tre.md\nsupersedes: tva\n"  # outside the ring, and right itself
    assert found(tail) == found(ring)


def test_every_rule_copes_with_programs_of_which_nothing_is_known() -> None:
    catalogue, _ = checked(good_site())
    assert catalogue.programs["annan"].value.studies == ()
    empty = (
        "programs/annan/index.md\nconditions: []\naudience:\n  groups: []\n  sources: [lista]\naliases: []\n"
    )
    assert "fact_without_source" not in rules(empty)
