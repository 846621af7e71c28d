"""Finds the files of `grammars/`."""
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent / "grammars"


@cache
def read_text(name):
    return (ROOT / name).read_text(encoding="utf-8")


@cache
def read_table(name):
    rows = [line.split("\t") for line in read_text(name).split("\n") if line and not line.startswith("#")]
    return rows[0], rows[1:]
