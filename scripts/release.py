#!/usr/bin/env python3
"""Build the sdist and the wheel of the last commit twice, and leave them in dist/ where both are the same to the byte.

    release.py [--dist DIR]

What is built is what git has, with modes and times that say nothing of this machine: those of the commit
(`SOURCE_DATE_EPOCH`).  Beside them: a bill of materials of the lock (`*.cdx.json`, CycloneDX) and `SHA256SUMS` of all.
Needs the extra `release`; `make release` checks the result with twine and check-wheel-contents.
"""
import argparse
import gzip
import hashlib
import io
import json
import os
import pathlib
import subprocess
import sys
import tarfile
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = """\
import sys
from setuptools import build_meta
folder = sys.argv[1]  # setuptools writes over sys.argv
print(build_meta.build_sdist(folder))
print(build_meta.build_wheel(folder))
"""


def output_of(*command: str, cwd: pathlib.Path = ROOT, **environment: str) -> bytes:
    """What a command prints."""
    return subprocess.run(command, cwd=cwd, check=True, stdout=subprocess.PIPE, env=os.environ | environment).stdout


def built(epoch: int, folder: pathlib.Path) -> dict[str, bytes]:
    """The sdist and the wheel of HEAD by their names, built in a folder of their own."""
    source, dist = folder / "source", folder / "dist"
    dist.mkdir(parents=True)
    with tarfile.open(fileobj=io.BytesIO(output_of("git", "archive", "HEAD"))) as archive:
        archive.extractall(source, filter="data")
    for path in [source, *source.rglob("*")]:
        path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
        os.utime(path, (epoch, epoch))
    output_of(sys.executable, "-c", BUILD, str(dist), cwd=source, SOURCE_DATE_EPOCH=str(epoch), PYTHONHASHSEED="0")
    return {path.name: even(path.read_bytes(), epoch) if path.name.endswith(".tar.gz") else path.read_bytes()
            for path in sorted(dist.iterdir())}


def even(data: bytes, epoch: int) -> bytes:
    """An sdist with its members in order, without owners, and with one time."""
    out = io.BytesIO()
    with tarfile.open(fileobj=io.BytesIO(data)) as old, \
            gzip.GzipFile(fileobj=out, mode="wb", mtime=epoch, filename="") as packed, \
            tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as new:
        for member in sorted(old.getmembers(), key=lambda one: one.name):
            member.uid = member.gid = 0
            member.uname = member.gname = ""
            member.mtime, member.pax_headers = epoch, {}
            new.addfile(member, old.extractfile(member) if member.isreg() else None)
    return out.getvalue()


def bill(version: str, files: dict[str, bytes]) -> bytes:
    """The bill of materials: what the lock installs, with its hashes, and this package with those of its files."""
    tool = pathlib.Path(sys.executable).with_name("cyclonedx-py")
    table = json.loads(output_of(str(tool), "requirements", "--output-reproducible", "--of", "JSON", "requirements/run.txt"))
    [wheel] = [name for name in files if name.endswith(".whl")]
    table.setdefault("metadata", {})["component"] = {
        "type": "application", "bom-ref": "stancecheck", "name": "stancecheck", "version": version,
        "purl": f"pkg:pypi/stancecheck@{version}", "licenses": [{"license": {"id": "MIT"}}],
        "hashes": [{"alg": "SHA-256", "content": hashlib.sha256(files[wheel]).hexdigest()}]}
    return (json.dumps(table, indent=2, sort_keys=True) + "\n").encode()


def main() -> int:
    """Build, compare, write; 1 where two builds differ."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dist", type=pathlib.Path, default=ROOT / "dist")
    dist = parser.parse_args().dist
    epoch = int(output_of("git", "log", "-1", "--format=%ct"))
    with tempfile.TemporaryDirectory() as folder:
        files, again = (built(epoch, pathlib.Path(folder, name)) for name in ("one", "two"))
    if files != again:
        print("two builds differ: " + ", ".join(name for name in files if files[name] != again.get(name)), file=sys.stderr)
        return 1
    [wheel] = [name for name in files if name.endswith(".whl")]
    version = wheel.split("-")[1]
    files[f"stancecheck-{version}.cdx.json"] = bill(version, files)
    sums = [f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in sorted(files.items())]
    files["SHA256SUMS"] = "".join(sums).encode()
    dist.mkdir(parents=True, exist_ok=True)
    for old in dist.glob("stancecheck-*"):
        old.unlink()
    for name, data in files.items():
        (dist / name).write_bytes(data)
        print(f"{hashlib.sha256(data).hexdigest()}  {dist / name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
