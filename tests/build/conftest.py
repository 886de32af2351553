"""What tests of the build start from."""

from tests.build.fixtures import content, real_site, shared

__all__ = ["content", "real_site", "shared"]
