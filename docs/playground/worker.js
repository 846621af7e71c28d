// Runs stancecheck, apart from the page so that this goes on answering.
// In:  { id, text }
// Out: { kind: "loading", done, total } | { kind: "starting" } | { kind: "ready" }
//      | { kind: "checked", id, page, record, seconds } | { kind: "failed", id?, why }
import { loadPyodide } from "./pyodide.mjs";

const HERE = new URL(".", import.meta.url).href;
const FETCHED = ["pyodide-lock.json", "pyodide.asm.wasm", "python_stdlib.zip", "packages.zip"];
const KINDS = { wasm: "application/wasm", json: "application/json", zip: "application/zip" };
const PLACE = "/lib/stancecheck";
const FIRST = "Rosa Marin hailed the ferry."; // read once so that lexicon and grammar are in memory

const files = new Map();

async function download(name, told) {
  const answer = await fetch(HERE + name);
  if (!answer.ok) throw new Error(`${name} is missing on this site (${answer.status}); make playground makes it`);
  const parts = [];
  for (const reader = answer.body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    told(value.length);
  }
  files.set(HERE + name, await new Blob(parts).arrayBuffer());
}

async function start() {
  const sizes = await (await fetch(`${HERE}sizes.json`)).json();
  const total = FETCHED.reduce((sum, name) => sum + sizes[name], 0);
  let done = 0;
  const told = (length) => postMessage({ kind: "loading", done: (done += length), total });
  await Promise.all(FETCHED.map((name) => download(name, told)));
  postMessage({ kind: "starting" });
  // From here on nothing is fetched: who asks is given what has come.
  self.fetch = async (asked) => {
    const url = new URL(asked instanceof Request ? asked.url : asked, HERE).href;
    if (!files.has(url)) throw new TypeError(`${url} is no file of the playground`);
    return new Response(files.get(url), { headers: { "Content-Type": KINDS[url.split(".").pop()] } });
  };
  const python = await loadPyodide({ indexURL: HERE });
  python.unpackArchive(files.get(`${HERE}packages.zip`), "zip", { extractDir: PLACE });
  files.clear();
  python.runPython(`import sys; sys.path.insert(0, "${PLACE}")`);
  const desk = python.pyimport("desk");
  desk.checked(FIRST);
  return desk;
}

const ready = start();
ready.then(() => postMessage({ kind: "ready" }), (error) => postMessage({ kind: "failed", why: error.message }));

self.onmessage = async ({ data: { id, text } }) => {
  try {
    const desk = await ready;
    const begun = performance.now();
    const found = desk.checked(text.toWellFormed());
    const [page, record] = found.toJs();
    found.destroy();
    postMessage({ kind: "checked", id, page, record, seconds: (performance.now() - begun) / 1000 });
  } catch (error) {
    postMessage({ kind: "failed", id, why: error.message });
  }
};
