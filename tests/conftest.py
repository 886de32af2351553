"""What every test can rely on: examples that are the same in each run, and nothing that depends on the clock.

With `HYPOTHESIS=explore python3 dev.py test FILE` the properties are tried with new examples, ten times as many.
"""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings
from hypothesis.internal.conjecture import providers
from playwright.sync_api import Browser

from catalogue.tools.audit import browsing

settings.register_profile("same-every-time", derandomize=True, deadline=None, database=None, print_blob=False)
settings.register_profile("explore", deadline=None, database=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS", "same-every-time"))

# Hypothesis also draws from the constants in whatever modules happen to be loaded, which differs between the
# workers of a parallel run and is no setting. Without it an example can appear in one run and not in the next.
pytest.MonkeyPatch().setattr(providers, "is_local_module_file", lambda _path: False)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests of a worker: a process cannot have two."""
    with browsing.browser(browsing.find()) as started:
        yield started
