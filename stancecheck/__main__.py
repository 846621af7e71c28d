"""Lets `python -m stancecheck` be the command `stancecheck`."""
from .cli import main

if __name__ == "__main__":
    main()
