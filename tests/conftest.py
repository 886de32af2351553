"""What every test can rely on: examples that are the same in each run, and nothing that depends on the clock."""

from hypothesis import settings

settings.register_profile("same-every-time", derandomize=True, deadline=None, database=None, print_blob=False)
settings.load_profile("same-every-time")
