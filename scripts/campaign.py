#!/usr/bin/env python3
"""Check many small texts and files made at random, reproducibly: `make campaign`.

    campaign.py [--texts N] [--files N] [--seed S] [--seconds N] [--folder DIR]
    campaign.py --show TARGET BLOCK NUMBER

`tests/composed.py` makes them.  Each text is checked with all rules, and `invariants.look_at_article` has to hold; one of
sixteen is also parsed, and checked again, and the same has to come out.  Each file goes through its reader, and the first
three articles of it are checked in the same way.  More than five seconds of CPU for one is a finding, too.

They come in blocks of a thousand; a block's random numbers come from the seed, the target and the block's number alone.
DIR/state.json has the blocks that are done, so a run goes on where the last one ended; DIR/found the findings, at most
twenty of a kind.  Ends with 1 where something was found.
"""
import argparse
import json
import pathlib
import signal
import sys
import time
import traceback
from collections.abc import Callable
from random import Random
from types import FrameType

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]
from composed import MARKS, composed, composed_file  # noqa: E402
from fuzz_targets import EVERY, read_file  # noqa: E402
from invariants import look_at_article  # noqa: E402

from stancecheck import check, parse  # noqa: E402

BLOCK = 1000
EACH = 16  # one of so many texts is read twice more
SLOW = 5  # CPU seconds
KEPT = 20  # findings of a kind


class TooSlow(BaseException):
    """An input took more than its time."""


def too_slow(number: int, frame: FrameType | None) -> None:
    """What the timer does."""
    raise TooSlow


def try_text(random: Random, number: int) -> tuple[str, bytes, Callable[[], None]]:
    """A text, and what is done with it."""
    text = composed(random)

    def tried() -> None:
        article = check(text, EVERY)
        look_at_article(text, article)
        if number % EACH == 0:
            assert parse(text) == article.attributions
            assert check(text, EVERY) == article

    return ".txt", text.encode("utf-8", "surrogatepass"), tried


def try_file(reader: str) -> Callable[[Random, int], tuple[str, bytes, Callable[[], None]]]:
    """What makes a file for a reader, and what is done with it."""
    def made(random: Random, number: int) -> tuple[str, bytes, Callable[[], None]]:
        suffix, data = composed_file(random, reader)
        return suffix, data, lambda: read_file(suffix, data)

    return made


TARGETS = {"texts": try_text, **{reader: try_file(reader) for reader in MARKS}}


def run_block(target: str, seed: int, block: int, found: pathlib.Path, kinds: dict[str, int]) -> int:
    """Try the inputs of a block; gives how many broke something.  `kinds` counts findings by where they arose."""
    random, failed = Random(f"{seed} {target} {block}"), 0
    for number in range(BLOCK):
        suffix, data, tried = TARGETS[target](random, number)
        try:
            signal.setitimer(signal.ITIMER_PROF, SLOW)
            tried()
        except (Exception, TooSlow) as error:
            signal.setitimer(signal.ITIMER_PROF, 0)
            failed += 1
            place = traceback.extract_tb(error.__traceback__)[-1]
            kind = f"{target} {type(error).__name__} {pathlib.Path(place.filename).name}:{place.lineno}"
            kinds[kind] = kinds.get(kind, 0) + 1
            if kinds[kind] <= KEPT:
                path = found / f"{target}-{seed}-{block}-{number}{suffix}"
                path.write_bytes(data)
                why = traceback.format_exc().encode("utf-8", "backslashreplace")
                path.with_name(path.name + ".why").write_bytes(why)
                print(f"FOUND {path}: {kind}", flush=True)
    signal.setitimer(signal.ITIMER_PROF, 0)
    return failed


def main() -> int:
    """Run the campaign; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=int, default=10_000_000)
    parser.add_argument("--files", type=int, default=100_000, help="for each reader")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=float("inf"), help="stop after so many, at the end of a block")
    parser.add_argument("--folder", type=pathlib.Path, default=ROOT / "out" / "campaign")
    parser.add_argument("--show", nargs=3, metavar=("TARGET", "BLOCK", "NUMBER"))
    options = parser.parse_args()
    if options.show:
        target, block, number = options.show[0], int(options.show[1]), int(options.show[2])
        random = Random(f"{options.seed} {target} {block}")
        inputs = [TARGETS[target](random, at) for at in range(number + 1)]
        sys.stdout.buffer.write(inputs[-1][1])
        return 0
    signal.signal(signal.SIGPROF, too_slow)
    found = options.folder / "found"
    found.mkdir(parents=True, exist_ok=True)
    path = options.folder / "state.json"
    state = {"seed": options.seed, "targets": {}, "kinds": {}}
    if path.exists():
        state = json.loads(path.read_text(encoding="utf-8"))
    if state["seed"] != options.seed:
        parser.error(f"{path} belongs to seed {state['seed']}")
    wanted = {target: -(-(options.texts if target == "texts" else options.files) // BLOCK) for target in TARGETS}
    targets = {target: state["targets"].setdefault(target, {"blocks": 0, "failed": 0, "cpu": 0.0, "wall": 0.0})
               for target in TARGETS}
    began, turn = time.monotonic(), 0
    while time.monotonic() - began < options.seconds:
        left = [target for target in TARGETS if targets[target]["blocks"] < wanted[target]]
        if not left:
            break
        files = [target for target in left if target != "texts"]
        turn += 1  # by turns: texts, and the reader that had the fewest
        of_texts = left[0] == "texts" and (turn % 2 or not files)
        target = "texts" if of_texts else min(files, key=lambda one: targets[one]["blocks"])
        of, cpu, wall = targets[target], time.process_time(), time.monotonic()
        of["failed"] += run_block(target, options.seed, of["blocks"], found, state["kinds"])
        of["blocks"] += 1
        of["cpu"] += time.process_time() - cpu
        of["wall"] += time.monotonic() - wall
        draft = path.with_suffix(".draft")
        draft.write_text(json.dumps(state, indent=1), encoding="utf-8")
        draft.replace(path)
    for target, of in targets.items():
        print(f"{target:12} {of['blocks'] * BLOCK:>12,} inputs {of['failed']:>8} found  {of['cpu'] / 3600:7.2f} CPU hours"
              f" {of['wall'] / 3600:7.2f} hours")
    return int(any(of["failed"] for of in targets.values()))


if __name__ == "__main__":
    sys.exit(main())
