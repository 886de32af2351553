"""A build that uses what builds before have worked out gives the same as one that works out everything, to the byte."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from shutil import copytree, rmtree

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from catalogue.formats.answers import KeptInFile
from catalogue.model.kept import AFRESH, Kept
from tests.build.command import Finished, build, files, small_site, write

Edit = Callable[[Path, int], None]
"""Something that somebody does to the content, in one of several ways."""


def rewritten(content: Path, name: str, before: str, after: str) -> None:
    """Some words written otherwise, where they stand."""
    file = content / name
    if file.exists():
        write(content, name, file.read_text(encoding="utf-8").replace(before, after))


def another_summary(content: Path, way: int) -> None:
    rewritten(content, "programs/lugn/index.md", "långvarig oro.", f"långvarig oro, {way} veckor.")


def another_text(content: Path, way: int) -> None:
    text = f"\n\nEtt stycke till, {way}.\n\n## Rubrik {way}\n"
    file = content / "guides" / "grunder" / "lasa.md"
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")


def another_label(content: Path, way: int) -> None:
    rewritten(content, "vocabulary/regions.yaml", "label: Exempelregionen", f"label: Region {way} av alla")


def another_program(content: Path, way: int) -> None:
    name = ("Fjällbris", "Havsglimt", "Skymning")[way % 3]
    if not (folder := content / "programs" / name.lower().replace("ä", "a")).exists():
        copytree(content / "programs" / "annan", folder)
        rewritten(content, f"programs/{folder.name}/index.md", "name: Stilla kvällar", f"name: {name}")


def one_program_less(content: Path, way: int) -> None:
    folders = sorted(one for one in (content / "programs").iterdir() if one.name not in {"lugn", "annan"})
    if folders:
        rmtree(folders[way % len(folders)])


def another_id(content: Path, way: int) -> None:
    if (content / "programs" / "lugn").exists():
        (content / "programs" / "lugn").rename(content / "programs" / f"stilla-{way}")
        rewritten(content, f"programs/stilla-{way}/index.md", "kind:", "former_ids: [lugn]\nkind:")


def an_error(content: Path, way: int) -> None:
    rewritten(content, "programs/annan/index.md", "summary:", f"sumary{way}:")


EDITS: Sequence[Edit] = (
    another_summary,
    another_text,
    another_label,
    another_program,
    one_program_less,
    another_id,
    an_error,
)
edits = st.lists(st.tuples(st.sampled_from(EDITS), st.integers(0, 9)), min_size=1, max_size=3)


def built(content: Path, out: Path, kept: Kept, *options: str) -> tuple[Finished, dict[str, bytes]]:
    """How a build ended, and every file of it."""
    ended = build(content, out, *options, kept=kept)
    told = re.sub(r"på [\d,]+ s\b", "", ended.out)
    return Finished(ended.code, told, ended.err), files(out) if out.exists() else {}


@settings(
    max_examples=2,
    phases=(Phase.explicit, Phase.generate),  # each example takes seconds, and is short enough as it is
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(edits, st.booleans())
@example([(another_program, 0), (another_summary, 1), (another_id, 2)], False)
@example([(another_text, 0), (an_error, 1), (another_summary, 2)], True)
def test_a_warm_build_is_a_cold_build(tmp_path: Path, done: list[tuple[Edit, int]], stays: bool) -> None:
    folder = tmp_path / str(len(list(tmp_path.iterdir())))
    content = small_site(folder)
    kept = KeptInFile(tmp_path / "answers", b"code")
    if stays:
        kept.stay()
    for edit, way in done[:-1]:
        edit(content, way)
        built(content, folder / "on the way" / "site", kept)
        kept.save()
        rmtree(folder / "on the way", ignore_errors=True)
    last, way = done[-1]
    last(content, way)
    warm = built(content, folder / "warm" / "site", kept)
    assert warm == built(content, folder / "cold" / "site", AFRESH), "what else is the answer decided by?"


def test_the_whole_text_is_indexed_again_only_when_a_page_says_something_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content, out, kept = small_site(tmp_path), tmp_path / "site", KeptInFile(tmp_path / "answers", b"code")
    assert build(content, out, "--search", kept=kept).code == 0
    first = files(out)
    with monkeypatch.context() as without:
        without.setattr("catalogue.stages.index._pagefind", lambda _: pytest.fail("it was asked again"))
        assert build(content, out, "--search", kept=kept).code == 0
    assert files(out) == first
    another_summary(content, 1)
    assert build(content, out, "--search", kept=kept).code == 0
    changed = {
        path for path, of in files(out).items() if path.startswith("pagefind/") and of != first.get(path)
    }
    assert changed
    assert files(out) == built(content, tmp_path / "cold" / "site", AFRESH, "--search")[1]
