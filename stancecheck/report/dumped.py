"""JSON for whoever reads a log, too."""
import json
from typing import Any


def dumped(value: object, **options: Any) -> str:
    """A value as JSON in ASCII, in which no CI system's log reads a command such as `##[error]`."""
    return json.dumps(value, **options).replace("##", "#\\u0023")
