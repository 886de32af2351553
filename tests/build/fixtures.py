"""The real library, built once for all tests of a run, and a small site to change."""

import os
from pathlib import Path

import pytest

from tests.build.command import built_once, small_site


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that every process of this run of the tests has in common."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def real_site(shared: Path) -> Path:
    """The real library with search."""
    return built_once(shared)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The content of a small site, free to change."""
    return small_site(tmp_path)
