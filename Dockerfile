# docker run --rm --network none --read-only --tmpfs /tmp -v "$PWD:/copy:ro" stancecheck articles
FROM python:3.13-slim AS build
COPY requirements /requirements
RUN python -m pip install --quiet --require-hashes -r /requirements/build.txt \
    && python -m pip wheel --quiet --require-hashes --no-deps --wheel-dir /wheels -r /requirements/run.txt
COPY . /source
RUN python -m pip wheel --quiet --no-index --no-deps --no-build-isolation --wheel-dir /wheels /source

FROM python:3.13-slim
# git is for --diff; the folder that is mounted has another owner, and git is asked for nothing that it could run
RUN apt-get update && apt-get install --yes --no-install-recommends git && rm -rf /var/lib/apt/lists/* \
    && git config --system --add safe.directory /copy
COPY --from=build /wheels /wheels
RUN python -m pip install --quiet --no-index --find-links /wheels 'stancecheck[html,markdown,verify]' \
    && rm -r /wheels && useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin reader
USER 10001:10001
WORKDIR /copy
ENTRYPOINT ["stancecheck"]
