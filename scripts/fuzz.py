#!/usr/bin/env python3
"""Look for texts and files that break something, guided by what code they reach: `make fuzz`.

    fuzz.py [TARGET...] [--seconds N] [--folder DIR] [--replay FILE...]

Each target of `tests/fuzz_targets.py` gets its share of the time in a process of its own.  It begins with our corpus of
`tests/corpus/TARGET` and with what earlier runs have kept in DIR/TARGET, so a run goes on where the last one ended.  What
breaks something is written to DIR/found; put it into `tests/corpus/TARGET` with the change that mends it.
Ends with 1 where something was found.  Needs the extra `fuzz` (atheris).
"""
import argparse
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]
LONGEST = 4096  # bytes of an input; what is quadratic shows in `scripts/growth.py`
SLOW = 20  # seconds for one input
MEMORY = 2048  # MB


def fuzz(name: str, seconds: int, folder: pathlib.Path) -> None:
    """Fuzz one target in this process, which ends with it."""
    import atheris

    with atheris.instrument_imports(include=["stancecheck"]):
        from fuzz_targets import TARGETS
    kept, found = folder / name, folder / "found"
    for place in (kept, found):
        place.mkdir(parents=True, exist_ok=True)
    arguments = [sys.argv[0], str(kept), str(ROOT / "tests" / "corpus" / name), f"-max_total_time={seconds}",
                 f"-artifact_prefix={found}/{name}-", f"-max_len={LONGEST}", f"-timeout={SLOW}", f"-rss_limit_mb={MEMORY}",
                 "-print_final_stats=1"]
    atheris.Setup(arguments, TARGETS[name])
    atheris.Fuzz()


def replay(paths: list[pathlib.Path]) -> None:
    """Run the target that each file is named after over it."""
    from fuzz_targets import TARGETS

    for path in paths:
        [name] = [one for one in TARGETS if path.name.startswith(f"{one}-") or path.parent.name == one][-1:]
        print(f"{path}: {name}")
        TARGETS[name](path.read_bytes())


def main() -> int:
    """Give each target its share of the time; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("targets", nargs="*", metavar="TARGET")
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--folder", type=pathlib.Path, default=ROOT / "out" / "fuzz")
    parser.add_argument("--replay", nargs="+", type=pathlib.Path, default=[])
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.replay:
        replay(options.replay)
        return 0
    if options.one:
        fuzz(options.targets[0], options.seconds, options.folder)
    from fuzz_targets import TARGETS

    names = options.targets or list(TARGETS)
    share, failed = max(options.seconds // len(names), 1), []
    for name in names:
        command = [sys.executable, __file__, name, "--one", "--seconds", str(share), "--folder", str(options.folder)]
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
        [units] = [line.split()[-1] for line in done.stderr.splitlines() if "number_of_executed_units" in line] or ["?"]
        print(f"{name:20} {share:>6} s {units:>10} inputs  {'FOUND' if done.returncode else ''}", flush=True)
        if done.returncode:
            failed.append(name)
            print(done.stdout[-3000:] + done.stderr[-3000:])
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
