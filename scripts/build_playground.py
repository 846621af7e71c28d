"""build_playground.py: the playground, whole in docs/playground/dist: the page, Pyodide, the packages, and our wheel.

Pyodide comes from npm (`requirements/playground/package-lock.json`), the packages from PyPI (`requirements/playground.txt`),
each with its hash; the wheel is that of this tree.  All packages together are one archive, with the byte code of Pyodide's
Python in it, which that Python makes itself, in Node.js, so that a browser compiles nothing.

    python scripts/build_playground.py [--output DIR]
    python scripts/build_playground.py --lock          the newest packages that setup.cfg allows, with their hashes
"""
import argparse
import json
import shutil
import subprocess
import sys
from base64 import b64encode
from collections.abc import Iterator
from configparser import ConfigParser
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import regex

from stancecheck.report.formats.html import template

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "playground"
LOCKS = ROOT / "requirements"
ENGINE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
SHOWN = ("style.css", "page.js", "worker.js")  # files of the page; its `index.html` is given its policy
OURS = ("desk.py", "regex.py")  # modules of the page
ARCHIVE = "packages.zip"
# Wheels for Pyodide first; of those for Linux only the Python is used, as MarkupSafe has its C in Python too.
PLATFORMS = ("pyemscripten_2026_0_wasm32", "manylinux2014_x86_64")
PYTHON = "3.14"
PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")
COMPILE = """
import { loadPyodide } from "%(engine)s/pyodide.mjs";
import { readFileSync, writeFileSync } from "node:fs";
const python = await loadPyodide({ indexURL: "%(engine)s/" });
python.unpackArchive(new Uint8Array(readFileSync("%(tree)s.zip")), "zip", { extractDir: "/made" });
python.runPython(`
import compileall, os, py_compile, shutil
assert compileall.compile_dir("/made", quiet=1, invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)
shutil.make_archive("/compiled", "zip", "/made")
`);
writeFileSync("%(tree)s.zip", python.FS.readFile("/compiled.zip"));
"""


def main() -> None:
    """Make the folder anew."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--output", type=Path, default=PAGE / "dist", metavar="DIR", help="docs/playground/dist")
    parser.add_argument("--lock", action="store_true", help="write the locks anew instead")
    given = parser.parse_args()
    output = given.output.absolute()
    if not shutil.which("npm"):
        sys.exit("make playground takes Pyodide from npm: install Node.js 20 or newer with npm")
    with TemporaryDirectory() as place:
        folder = Path(place)
        if given.lock:
            lock(folder)
            return
        engine = fetch_engine(folder)
        pack_tree(wheels(folder), folder / "tree")
        (folder / "compile.mjs").write_text(COMPILE % {"engine": engine.as_posix(), "tree": (folder / "tree").as_posix()})
        run("node", folder / "compile.mjs")
        shutil.rmtree(output, ignore_errors=True)
        output.mkdir(parents=True)
        for name in ENGINE:
            shutil.copy(engine / name, output / name)
        (output / "pyodide-lock.json").write_text(json.dumps(bare_lock(engine)))
        settle(folder / "tree.zip", output / ARCHIVE)
    for name in SHOWN:
        shutil.copy(PAGE / name, output / name)
    (output / "index.html").write_text((PAGE / "index.html").read_text(encoding="utf-8").replace("{policy}", policy()),
                                       encoding="utf-8")
    (output / "examples.json").write_text(json.dumps(examples()), encoding="utf-8")
    sizes = {path.name: path.stat().st_size for path in sorted(output.iterdir())}
    (output / "sizes.json").write_text(json.dumps(sizes, indent=1) + "\n")
    print(f"{output}: {sum(sizes.values()) / 1e6:.1f} MB")


def run(*command: str | Path, cwd: Path | None = None) -> None:
    """Run a command, or stop with what it said."""
    done = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")


def fetch_engine(folder: Path) -> Path:
    """The folder of Pyodide, from npm, as the lock has it."""
    for name in ("package.json", "package-lock.json"):
        shutil.copy(LOCKS / "playground" / name, folder / name)
    run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", cwd=folder)
    return folder / "node_modules" / "pyodide"


def wheels(folder: Path) -> Iterator[Path]:
    """Our wheel, and those of the packages, as the lock has them."""
    where = folder / "wheels"
    run(*PIP, "wheel", "--no-deps", "--wheel-dir", where, ROOT)
    download(where, "--require-hashes", "-r", LOCKS / "playground.txt")
    yield from sorted(where.glob("*.whl"))


def download(where: Path, *wanted: str | Path) -> None:
    """Put the wheels of some packages, for the Python of Pyodide, into a folder."""
    platforms = [word for one in PLATFORMS for word in ("--platform", one)]
    run(*PIP, "download", "--no-deps", "--only-binary=:all:", "--implementation", "cp", "--python-version", PYTHON,
        *platforms, "--dest", where, *wanted)


def lock(folder: Path) -> None:
    """Write the locks anew: of what `setup.cfg` asks for but `regex`, and of MarkupSafe, which Jinja2 asks for."""
    settings = ConfigParser()
    settings.read(ROOT / "setup.cfg", encoding="utf-8")
    needed = [one for one in settings["options"]["install_requires"].split("\n") if one and not one.startswith("regex")]
    download(folder, *needed, "markupsafe>=2")
    lines = [f"{name.lower()}=={version} \\\n    --hash=sha256:{sha256(wheel.read_bytes()).hexdigest()}\n"
             for wheel in sorted(folder.glob("*.whl")) for name, version in [wheel.name.split("-")[:2]]]
    (LOCKS / "playground.txt").write_text("".join(lines))
    run("npm", "install", "--save-exact", "--package-lock-only", "--omit-lockfile-registry-resolved", "--ignore-scripts",
        "--no-audit", "--no-fund", "pyodide@latest", cwd=LOCKS / "playground")


def pack_tree(found: Iterator[Path], tree: Path) -> None:
    """All wheels unpacked into one archive beside `tree`, with the modules of the page; machine code of Linux stays out."""
    for wheel in found:
        with ZipFile(wheel) as packed:
            names = [name for name in packed.namelist() if not ("linux" in name and name.endswith(".so"))]
            packed.extractall(tree, names)
    for name in OURS:
        shutil.copy(PAGE / name, tree / name)
    (tree / "regex_signs.json").write_text(json.dumps(regex_signs()))
    shutil.make_archive(str(tree), "zip", tree)


def regex_signs() -> dict[str, list[tuple[int, int]]]:
    r"""What `regex` takes for `\w`, `\s` and `\d`: ranges of code points, in order, both ends in them."""
    return {name: list(ranges_of(regex.compile(rf"\{name}"))) for name in "wsd"}


def ranges_of(pattern: "regex.Pattern[str]") -> Iterator[tuple[int, int]]:
    """The ranges of code points that a pattern of one sign finds."""
    found = [point for point in range(sys.maxunicode + 1) if pattern.match(chr(point))]
    for _, group in groupby(enumerate(found), lambda pair: pair[1] - pair[0]):
        points = [point for _, point in group]
        yield points[0], points[-1]


def policy() -> str:
    """What the page and its worker may do: load from their own site, and show a report with just its style and script."""
    style, script = (hash_of(template(name)) for name in ("page.css", "page.js"))
    return "; ".join((
        "default-src 'none'", f"script-src 'self' 'wasm-unsafe-eval' '{script}'", f"style-src 'self' '{style}'",
        "connect-src 'self'", "worker-src 'self' blob:", "frame-src blob:", "img-src data:", "base-uri 'none'",
        "form-action 'none'"))


def hash_of(text: str) -> str:
    """A text as a policy names it."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def examples() -> list[dict[str, str]]:
    """The articles that the page offers, in the order of their files' names; a title is the file's name."""
    return [{"title": path.stem.partition("-")[2].replace("-", " "), "text": path.read_text(encoding="utf-8")}
            for path in sorted((PAGE / "examples").glob("*.txt"))]


def bare_lock(engine: Path) -> dict[str, object]:
    """Pyodide's lock without its packages, which nobody asks for here."""
    found = json.loads((engine / "pyodide-lock.json").read_text(encoding="utf-8"))
    info = found["info"]
    if info["abi_version"] not in PLATFORMS[0] or not info["python"].startswith(f"{PYTHON}."):
        sys.exit(f"this Pyodide has Python {info['python']} and ABI {info['abi_version']}, but the packages are for {PYTHON} "
                 f"and {PLATFORMS[0]}: change PYTHON and PLATFORMS, then make lock")
    return {**found, "packages": {}}


def settle(made: Path, target: Path) -> None:
    """The same archive in order and without times, so that the same packages make the same file."""
    with ZipFile(made) as old, ZipFile(target, "w", ZIP_DEFLATED, compresslevel=9) as new:
        for name in sorted(old.namelist()):
            if not name.endswith("/"):
                one = ZipInfo(name)
                one.compress_type = ZIP_DEFLATED
                new.writestr(one, old.read(name))


if __name__ == "__main__":
    main()
