"""A content folder is read the same way everywhere, and what is not content is said to be so."""

import os
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from catalogue.formats.rendering import here
from catalogue.model.diagnostics import Diagnostic
from catalogue.stages.parse import parse
from catalogue.stages.read import MAX_BYTES, MAX_IMAGE_BYTES, read
from catalogue.stages.validate import validate
from tests.site import AS_OF, SITES

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 20
REAL_IMAGES = {
    "a.png": PNG,
    "a.jpg": b"\xff\xd8\xff\xe0" + b"\0" * 20,
    "a.jpeg": b"\xff\xd8\xff\xe1" + b"\0" * 20,
    "a.webp": b"RIFF\x10\0\0\0WEBPVP8 ",
    "a.avif": b"\0\0\0\x20ftypavif",
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    folder.mkdir()
    return folder


def write(folder: Path, name: str, content: bytes | str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def wrong(folder: Path) -> list[tuple[str, str]]:
    return [(f"{one.place.file}:{one.place.line}:{one.place.column}", one.message) for one in found(folder)]


def found(folder: Path) -> list[Diagnostic]:
    _, diagnostics = read(folder)
    assert all(one.help for one in diagnostics)
    return diagnostics


def test_texts_and_images_are_found_by_their_path(content: Path) -> None:
    write(content, "programs/lugn/index.md", "å")
    write(content, "programs/lugn/bild.png", PNG)
    write(content, "vocabulary/regions.yaml", "a: b")
    sources, diagnostics = read(content)
    assert diagnostics == []
    assert dict(sources.texts) == {"programs/lugn/index.md": "å", "vocabulary/regions.yaml": "a: b"}
    assert dict(sources.images) == {"programs/lugn/bild.png": PNG}
    assert sources.shown("a/b.md") == "content/a/b.md"


def test_the_order_of_files_is_that_of_their_names(content: Path) -> None:
    names = ["b.md", "a/z.md", "a/b/c.md", "a.md", "a-b/c.md", "A.md", "å.md", "10.md", "9.md"]
    for name in names:
        write(content, name, "x")
    assert list(read(content)[0].texts) == sorted(names, key=lambda name: name.split("/"))


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (b"a\r\nb\rc\n", "a\nb\nc\n"),
        (b"\xef\xbb\xbf---\n", "---\n"),  # Windows puts a mark first
        ("å😀".encode(), "å😀"),
        (b"", ""),
    ],
)
def test_how_an_editor_saves_makes_no_difference(content: Path, written: bytes, text: str) -> None:
    write(content, "a.md", written)
    assert read(content)[0].texts["a.md"] == text


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("---\nnamn: Ång\u00e5".encode("latin-1"), "content/a.md:2:7"),
        ("---\nå: å ".encode() + b"\xe5", "content/a.md:2:6"),
        ("å".encode("utf-16"), "content/a.md:1:1"),
        (b"a\n\xff", "content/a.md:2:1"),
        (b"\xed\xa0\x80", "content/a.md:1:1"),  # half a character
        (b"\xc0\xaf", "content/a.md:1:1"),  # a slash in disguise
    ],
)
def test_a_text_in_another_encoding_is_told_about_where_it_begins(
    content: Path, written: bytes, place: str
) -> None:
    write(content, "a.md", written)
    assert wrong(content) == [(place, "filen är inte sparad som UTF-8")]
    assert read(content)[0].texts == {}


def test_hidden_files_are_nobodys_business(content: Path) -> None:
    for name in (".DS_Store", ".git/config", "programs/.a.md.swp"):
        write(content, name, "x")
    sources, diagnostics = read(content)
    assert (dict(sources.texts), diagnostics) == ({}, [])


@pytest.mark.parametrize(
    "name", ["a.txt", "a.html", "a.svg", "a.MD", "a.PNG", "a", "a.md~", "a.yml", "a.md.exe", "a.pdf", "a.gif"]
)
def test_files_of_other_kinds_are_refused(content: Path, name: str) -> None:
    write(content, name, "x")
    assert wrong(content) == [(f"content/{name}:1:1", "filer av det här slaget hör inte hemma här")]


@pytest.mark.parametrize("name", REAL_IMAGES)
def test_an_image_is_what_its_name_says(content: Path, name: str) -> None:
    write(content, name, REAL_IMAGES[name])
    assert read(content)[0].images == {name: REAL_IMAGES[name]}
    others = {other for other in REAL_IMAGES if other.rpartition(".")[2][:2] != name.rpartition(".")[2][:2]}
    for fake in (b"", b"<script>", b"RIFF\0\0\0\0WAVE", b"\0\0\0\x20ftypmp42", *map(REAL_IMAGES.get, others)):
        write(content, name, fake or b"")
        assert wrong(content) == [
            (f"content/{name}:1:1", f"filen är inte en bild av slaget {Path(name).suffix}")
        ]


@pytest.mark.parametrize(
    ("name", "limit"), [("a.md", MAX_BYTES), ("a.yaml", MAX_BYTES), ("a.png", MAX_IMAGE_BYTES)]
)
def test_a_file_that_is_too_large_is_not_opened(content: Path, name: str, limit: int) -> None:
    write(content, name, PNG if name == "a.png" else "a")
    os.truncate(content / name, limit)
    assert wrong(content) == []
    os.truncate(content / name, limit + 1)
    assert wrong(content) == [(f"content/{name}:1:1", "filen är för stor")]


LINKS: list[Callable[[Path], object]] = [
    lambda link: link.symlink_to("/etc/passwd"),
    lambda link: link.symlink_to(link.parent / "verklig.md"),
    lambda link: link.symlink_to("finns-inte"),
    lambda link: link.symlink_to(link),
    lambda link: link.symlink_to("..", target_is_directory=True),
]


@pytest.mark.parametrize("make", LINKS, ids=["outside", "inside", "nowhere", "itself", "folder"])
def test_links_are_not_followed(content: Path, make: Callable[[Path], object]) -> None:
    write(content, "verklig.md", "x")
    make(content / "a.md")
    assert list(read(content)[0].texts) == ["verklig.md"]
    assert wrong(content) == [("content/a.md:1:1", "filen är en länk till något annat")]


def test_a_pipe_is_not_waited_for(content: Path) -> None:
    os.mkfifo(content / "a.md")
    assert wrong(content) == [("content/a.md:1:1", "detta är ingen vanlig fil")]


def test_a_name_that_no_alphabet_has_can_be_shown(content: Path) -> None:
    try:
        (content / os.fsdecode(b"\xff.txt")).write_text("x")
    except OSError:
        pytest.skip("this file system has no such names")
    ((place, _),) = wrong(content)
    assert place.isprintable()
    assert place.encode() == b"content/\\udcff.txt:1:1"


def test_a_file_that_cannot_be_opened_is_told_about(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(path: Path) -> bytes:
        raise PermissionError(path)

    write(content, "a.md", "x")
    monkeypatch.setattr(Path, "read_bytes", denied)
    assert wrong(content) == [("content/a.md:1:1", "filen går inte att öppna")]


def test_one_bad_file_does_not_hide_another(content: Path) -> None:
    write(content, "a.md", b"\xff")
    write(content, "b.txt", "x")
    write(content, "c.png", "x")
    write(content, "d.md", "x")
    sources, diagnostics = read(content)
    assert [one.place.file for one in diagnostics] == ["content/a.md", "content/b.txt", "content/c.png"]
    assert list(sources.texts) == ["d.md"]


@pytest.mark.parametrize(
    ("name", "content", "rule"),
    [
        ("index.md.txt", b"---\nname: Lugn\n---\n", "file_kind"),
        ("index.md", "---\nname: L\u00e4tt\n---\n".encode("cp1252"), "file_encoding"),
    ],
)
def test_what_refers_to_a_file_that_cannot_be_read_is_not_told_of_as_well(
    name: str, content: bytes, rule: str, tmp_path: Path
) -> None:
    folder = tmp_path / "content"
    copytree(SITES / "good" / "content", folder)
    (folder / "programs" / "lugn" / "index.md").unlink()
    (folder / "programs" / "lugn" / name).write_bytes(content)
    sources, found = read(folder)
    catalogue, misshapen = parse(sources, AS_OF, here)
    assert [one.rule for one in found] == [rule]
    assert misshapen == []
    assert [one for one in validate(catalogue) if one.rule == "unknown_reference"] == []
