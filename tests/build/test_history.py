"""What a copy without its past may build: nothing that is published, unless somebody says so."""

from pathlib import Path

from tests.build.command import run
from tests.tools.branches import BRANCHES, git, repository


def test_a_copy_that_does_not_know_its_past_builds_only_when_told_to(tmp_path: Path) -> None:
    (tmp_path / "whole").mkdir()
    repository(tmp_path / "whole", BRANCHES["region-added"])
    git(tmp_path, "clone", "--quiet", "--depth", "1", (tmp_path / "whole").as_uri(), "shallow")
    words = (
        "build",
        "--no-search",
        "--content",
        tmp_path / "shallow" / "content",
        "--out",
        tmp_path / "site",
    )
    refused = run(*words, "--as-of", "2026-02-15")
    assert refused.code == 2
    assert refused.err.startswith("kopian saknar historik; hämta den med: git fetch --unshallow\n")
    assert not (tmp_path / "site").exists()
    assert run(*words, "--as-of", "2026-02-15", "--without-history").code == 0
