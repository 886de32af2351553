"""Who runs the site is said in one file, and until then one page says that nobody does."""

import re
from pathlib import Path

import pytest

from catalogue.model.operator import Operator
from tests.build.command import GOOD_DAY, ROOT, run, small_site
from tests.build.page import read
from tests.site import real_catalogue
from tests.some import some

FILLED = """\
name: Region Exempel
mandate: Regionerna har gett oss uppdraget.
decides: Redaktionen beslutar.
response: Du får svar inom två veckor.
email: redaktionen@exempel.se
phone: 010-123 45 67
forge: https://git.exempel.se/bib
legal: DOS-lagen gäller.
"""


@pytest.fixture(scope="module")
def owned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("owned")
    content = small_site(folder)
    (content / "site.yaml").write_text(FILLED, encoding="utf-8")
    ended = run("build", "--content", content, "--out", folder / "site", "--as-of", GOOD_DAY, "--no-search")
    assert ended.code == 0, ended.err
    return folder / "site"


def test_the_file_has_every_field_with_its_own_words_and_its_example() -> None:
    written = (ROOT / "content/site.yaml").read_text(encoding="utf-8")
    for name, info in some(Operator.model_fields.items()):
        assert f"# {info.description}\n# {name}: {(info.examples or [''])[0]}\n" in written


@pytest.mark.skipif(bool(real_catalogue().operator.name), reason="somebody runs the site")
def test_a_site_without_an_owner_says_so_on_one_page_and_nowhere_pretends(real_site: Path) -> None:
    page = read(real_site / "om/ansvar/index.html")
    assert "Ingen organisation driver det ännu" in page.text
    saying = [file for file in real_site.rglob("*.html") if "prototyp" in file.read_text(encoding="utf-8")]
    assert saying == [real_site / "om/ansvar/index.html"]
    for file in real_site.rglob("*.html"):
        assert not re.search(r"[Ii]fylls|fylls i av den som driver", read(file).text), file


def test_every_page_leads_to_who_answers(real_site: Path) -> None:
    for name in ("index.html", "program/index.html", "om/tillganglighet/index.html"):
        assert any(link.endswith("om/ansvar/") for link in read(real_site / name).links), name


def test_what_is_filled_in_is_shown_wherever_somebody_asks(owned: Path) -> None:
    page = read(owned / "om/ansvar/index.html")
    for line in FILLED.splitlines():
        assert line.partition(": ")[2] in page.text
    assert {"mailto:redaktionen@exempel.se", "tel:0101234567"} <= set(page.links)
    task = read(owned / "bidra/nytt-program/index.html").text
    assert "Redaktionen beslutar." in task
    assert "Du får svar inom två veckor." in task
    assert "drivs av Region Exempel" in read(owned / "index.html").text
    assert "Region Exempel" in (owned / "data/dcat.rdf").read_text(encoding="utf-8")
    assert "redaktionen@exempel.se" in (owned / "data/openapi.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("wrong", ["redaktionen", "@exempel.se", "a@b", "a b@exempel.se", "<a@exempel.se>"])
def test_an_address_for_mail_must_be_one(wrong: str) -> None:
    with pytest.raises(ValueError, match="e-postadress"):
        Operator.model_validate({"email": wrong})
