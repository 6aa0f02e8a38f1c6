"""For all tests: properties are checked without a clock, since a slow machine is no wrong result."""

from hypothesis import settings

settings.register_profile("selon", deadline=None)
settings.load_profile("selon")
