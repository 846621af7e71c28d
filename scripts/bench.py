#!/usr/bin/env python3
"""Measure attributions: parse articles, have them scored, and compare with an earlier commit.

    bench.py [FOLDER...] [--shared DIR] [--outermost] [--against COMMIT] [--changes N]

A folder holds brat files `NAME.ann` beside `NAME.txt`, or its sibling `text` does; by default it is
each of the sets of `DIR` below, PolNeAR's without what is nested, as it annotates none of that.  Runs
`stancecheck parse --format brat` and `DIR/bench/score_attribution.py`.  With `--against` (say `HEAD~1`)
the same is done for that commit, and what came and went is counted: right, where an annotator has the
tuple, or wrong.  `--changes` prints so many of each, with the article's words.  Each set is also scored by
the halves of `DIR/bench/halves.py`, which tell a gain from a fit: one is read, the other but a number.
"""
import argparse
import importlib.util
import io
import json
import pathlib
import subprocess
import sys
import tarfile
import tempfile
from types import ModuleType

ROOT = pathlib.Path(__file__).resolve().parent.parent
SETS = {"data/world/dev": False, "data/polnear/dev/attributions": True, "data/stance/dev": False,
        "data/gum_news/dev": False, "seeds": False}
COLUMNS = ("tuple", "exact content", "micro", "Source", "Cue", "Content")


def texts(gold: pathlib.Path) -> pathlib.Path:
    """Where the articles of a folder of annotations are."""
    return gold.parent / "text" if (gold.parent / "text").is_dir() else gold


def parse(tree: pathlib.Path, gold: pathlib.Path, made: pathlib.Path) -> None:
    """Write what the stancecheck of a source tree makes of a folder's articles.

    Raises:
        subprocess.CalledProcessError: where it fails; its message is on standard error.
    """
    made.mkdir(parents=True)
    subprocess.run([sys.executable, "-m", "stancecheck", "parse", "--format", "brat", "--output-dir", str(made),
                    *map(str, sorted(texts(gold).glob("*.txt")))], cwd=tree, check=True, stdout=subprocess.DEVNULL)


def halves(scorer: pathlib.Path, gold: pathlib.Path, place: pathlib.Path) -> dict[str, pathlib.Path]:
    """The read and the unread half of a folder of annotations, written into another folder; none where a half is empty."""
    subprocess.run([sys.executable, str(scorer.parent / "halves.py"), str(gold), "--output", str(place)], check=True,
                   stdout=subprocess.DEVNULL)
    found = {name: place / name for name in ("read", "unread")}
    return found if all(any(folder.glob("*.ann")) for folder in found.values()) else {}


def score(scorer: pathlib.Path, gold: pathlib.Path, made: pathlib.Path, outermost: bool,
          articles: pathlib.Path) -> dict[str, float]:
    """The F1 of each column; `articles` has the texts."""
    done = subprocess.run([sys.executable, str(scorer), str(gold), str(made), "--text", str(articles), "--json",
                           *["--outermost"] * outermost], check=True, stdout=subprocess.PIPE, text=True)
    report = json.loads(done.stdout)
    found = report["tokens"] | report["attributions"]
    return {name: found[name]["f1"] for name in COLUMNS}


def earlier(commit: str, folder: pathlib.Path) -> pathlib.Path:
    """The source tree of a commit, written into a folder."""
    packed = subprocess.run(["git", "archive", commit], cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(folder, filter="data")
    return folder


def module(path: pathlib.Path) -> ModuleType:
    """The scorer as a module, for its pairing of tuples."""
    spec = importlib.util.spec_from_file_location("score_attribution", path)
    found = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = found
    spec.loader.exec_module(found)
    return found


def judged(scorer: ModuleType, gold: pathlib.Path, made: pathlib.Path) -> dict[tuple[str, object], tuple[bool, str]]:
    """(article, attribution) -> whether it is right, and its words."""
    found = {}
    for path in sorted(texts(gold).glob("*.txt")):
        article = scorer.Article(path.stem, path.read_bytes().decode("utf-8"))
        predicted = scorer.read_ann(made / f"{path.stem}.ann", article)[1]
        right = set()
        for annotator in [*gold.glob(f"{path.stem}.ann"), *gold.glob(f"{path.stem}_????.ann")]:
            wanted = scorer.read_ann(annotator, article)[1]
            right |= {pred for one, pred in scorer.pair_up(wanted, predicted).items()
                      if "tuple" in scorer.judge(wanted[one], predicted[pred])}
        for number, one in enumerate(predicted):
            found[path.stem, one] = number in right, scorer.show(article, one)
    return found


def print_changes(before: dict, after: dict, count: int) -> None:
    """How many right and wrong attributions came and went, and some of each."""
    for title, there, gone in (("came", after, before), ("went", before, after)):
        for verdict in (True, False):
            changed = [(name, words) for (name, one), (right, words) in there.items()
                       if right is verdict and (name, one) not in gone]
            print(f"  {len(changed):5} {'right' if verdict else 'wrong'} ones {title}")
            for name, words in changed[:count]:
                print(f"        {name}: {words}")


def main() -> None:
    """Run the measurement that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="*", type=pathlib.Path, metavar="FOLDER")
    parser.add_argument("--shared", type=pathlib.Path, default=ROOT.parent / "shared", metavar="DIR")
    parser.add_argument("--outermost", action="store_true", help="leave nested attributions out of the FOLDERs' scores")
    parser.add_argument("--against", metavar="COMMIT", help="compare with what this commit makes")
    parser.add_argument("--changes", type=int, default=0, metavar="N", help="print N of what came and went, each way")
    args = parser.parse_args()
    scorer = args.shared.resolve() / "bench" / "score_attribution.py"
    if not scorer.exists():
        sys.exit(f"no {scorer}: give the folder with bench/ as --shared")
    sets = {folder.resolve(): args.outermost for folder in args.folder} or {
        args.shared.resolve() / name: outermost for name, outermost in SETS.items()}
    pairing = module(scorer)
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder)
        trees = {"": ROOT}
        if args.against:
            trees = {args.against: earlier(args.against, place / "tree")} | trees
        print(f"{'F1':40}" + "".join(f"{name:>14}" for name in COLUMNS))
        for number, (gold, outermost) in enumerate(sets.items()):
            if not gold.is_dir():
                print(f"{gold}: no such folder, left out")
                continue
            results = {}
            for commit, tree in trees.items():
                made = place / f"{number}{commit and '-before'}"
                parse(tree, gold, made)
                parts = {"": gold} | halves(scorer, gold, place / f"{number}{commit and '-before'}-halves")
                for half, folder in parts.items():
                    scores = score(scorer, folder, made, outermost, texts(gold))
                    label = " ".join(filter(None, ("/".join(gold.parts[-3:]), half, commit)))
                    print(f"{label[-40:]:40}" + "".join(f"{scores[name]:14.3f}" for name in COLUMNS), flush=True)
                if args.against:
                    results[commit] = judged(pairing, gold, made)
            if args.against:
                print_changes(results[args.against], results[""], args.changes)


if __name__ == "__main__":
    main()
