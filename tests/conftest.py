"""How hard Hypothesis looks: little and always the same by default, `HYPOTHESIS_PROFILE=thorough` for more."""
import os

from hypothesis import settings

settings.register_profile("default", max_examples=80, deadline=None, derandomize=True)
settings.register_profile("thorough", max_examples=3000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))
