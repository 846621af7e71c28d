#!/usr/bin/env bash
# What the GitHub action does: install into an environment of its own, and run with the action's inputs.
set -euo pipefail
place="${RUNNER_TEMP:-/tmp}/stancecheck"
[ -x "$place/bin/stancecheck" ] || {
  "${PYTHON:-python3}" -m venv "$place"
  install=("$place/bin/python" -m pip install --quiet --disable-pip-version-check)
  "${install[@]}" --require-hashes -r "${SOURCE:?}/requirements/build.txt" -r "$SOURCE/requirements/run.txt"
  "${install[@]}" --no-index --no-deps --no-build-isolation "$SOURCE"
}
arguments=(--format "${FORMAT:-github}" --fail-on "${FAIL_ON:-warning}")
[ -z "${SARIF:-}" ] || arguments+=(--output "sarif=$SARIF")
[ -z "${CONFIG:-}" ] || arguments+=(--config "$CONFIG")
[ -z "${DIFF:-}" ] || arguments+=("--diff=$DIFF")
mapfile -t paths < <(printf '%s\n' "${PATHS:-.}" | sed '/^[[:space:]]*$/d')
exec "$place/bin/stancecheck" check "${arguments[@]}" -- "${paths[@]}"
