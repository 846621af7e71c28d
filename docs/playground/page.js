// The page: takes an article, has the worker read it, and shows the report in a frame that can do nothing but be read.
const MOST = 200_000; // characters of an article; a worker reads some ten thousand a second
const LINKED = 60_000; // characters of a link's text; longer addresses are cut by programs that pass them on
const $ = (id) => document.getElementById(id);
const [text, status, progress, report] = ["text", "status", "progress", "report"].map($);

let asked = 0, wanted = "", ready = false, found = null, shown = "";

// A worker from a blob has the page's policy; one from an address would have that of its server, if any.
const worker = new Worker(URL.createObjectURL(new Blob(
  [`import ${JSON.stringify(new URL("worker.js", location.href).href)};`], { type: "text/javascript" })), { type: "module" });

function say(words, alert = false) {
  status.textContent = words;
  status.classList.toggle("alert", alert);
}

// How far the loading is; whoever waits for an article, or was told what is wrong, goes on seeing that.
function tell(words) {
  if (!asked && !status.classList.contains("alert")) say(words);
}

function view(name) {
  document.body.dataset.view = name;
  $("to-write").ariaPressed = String(name === "write");
  $("to-read").ariaPressed = String(name === "read");
}

function check() {
  if (!text.value.trim()) return say("There is no text to read.", true);
  if (text.value.length > MOST) {
    return say(`The text has ${text.value.length.toLocaleString("en")} characters; the playground takes ${MOST.toLocaleString("en")}. `
      + "The command line takes more.", true);
  }
  wanted = text.value;
  worker.postMessage({ id: ++asked, text: wanted });
  progress.hidden = false;
  if (ready) progress.removeAttribute("value");
  say(ready ? "Reading…" : "Still loading; the article is read as soon as that is done.");
}

worker.onmessage = ({ data }) => {
  if (data.kind === "loading") {
    progress.max = data.total;
    progress.value = data.done;
    tell(`Loading: ${(data.done / 1e6).toFixed(1)} of ${(data.total / 1e6).toFixed(1)} MB. You can paste an article meanwhile.`);
  } else if (data.kind === "starting") {
    progress.removeAttribute("value");
    tell("Loaded; starting Python…");
  } else if (data.kind === "ready") {
    ready = true;
    progress.hidden = !asked;
    if (asked) say("Reading…");
    else tell("Ready. It needs no connection any more.");
  } else if (data.kind === "failed") {
    if (data.id && data.id !== asked) return;
    progress.hidden = true;
    say(data.id ? `The article could not be read: ${data.why}` : `stancecheck could not be started: ${data.why}`, true);
  } else if (data.id === asked) {
    progress.hidden = true;
    show(data);
  }
};
worker.onerror = (event) => {
  progress.hidden = true;
  say(`stancecheck could not be started: ${event.message || "a file of it is missing, or the browser is too old"}`, true);
};

function show({ page, record, seconds }) {
  found = { page, record, text: wanted };
  if (shown) URL.revokeObjectURL(shown);
  shown = URL.createObjectURL(new Blob([page], { type: "text/html" }));
  report.src = shown;
  report.hidden = $("results").hidden = false;
  $("nothing").hidden = true;
  $("to-read").disabled = false;
  $("said").textContent = "";
  const { summary } = JSON.parse(record);
  const count = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;
  say(`${count(summary.findings, "finding")}, ${count(summary.attributions, "attribution")}, in ${seconds.toFixed(2)} seconds.`);
  view("read");
  if (!$("write").offsetParent) { // one view at a time: what was said and where the focus was is gone with the other
    $("said").textContent = status.textContent;
    $("to-read").focus({ preventScroll: true });
  }
}

async function copy(words, told) {
  try {
    await navigator.clipboard.writeText(words);
    $("said").textContent = told;
  } catch {
    $("said").textContent = "The browser did not let it be copied.";
  }
}

// Text <-> fragment: UTF-8, deflated, in the letters of base64 that addresses allow.
async function through(bytes, stream, most) {
  const parts = [];
  let length = 0;
  for (const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    if ((length += value.length) > most) throw new RangeError("too long");
    parts.push(value);
  }
}
async function packed(words) {
  const bytes = await through(new TextEncoder().encode(words), new CompressionStream("deflate-raw"), Infinity);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
async function unpacked(letters) {
  const bytes = Uint8Array.from(atob(letters.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
  return new TextDecoder("utf-8", { fatal: true }).decode(await through(bytes, new DecompressionStream("deflate-raw"), 4 * MOST));
}

$("form").onsubmit = (event) => { event.preventDefault(); check(); };
$("form").onreset = () => { say(""); text.focus(); };
$("to-write").onclick = () => view("write");
$("to-read").onclick = () => view("read");
$("copy-json").onclick = () => copy(found.record, "Copied.");
$("save").onclick = () => {
  const link = Object.assign(document.createElement("a"), { href: shown, download: "stancecheck.html" });
  link.click();
};
$("copy-link").onclick = async () => {
  const letters = await packed(found.text);
  if (letters.length > LINKED) $("said").textContent = "The text is too long for a link.";
  else copy(`${location.href.split("#")[0]}#text=${letters}`, "Copied: whoever has the link has the text.");
};

for (const { title, text: words } of await (await fetch("examples.json")).json().catch(() => [])) {
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: title });
  button.onclick = () => { text.value = words; check(); };
  $("examples").append(button);
}
async function fromLink() {
  if (!location.hash.startsWith("#text=")) return;
  const letters = location.hash.slice("#text=".length);
  history.replaceState(null, "", location.pathname + location.search); // the address keeps it no longer than needed
  try {
    text.value = await unpacked(letters);
    check();
  } catch {
    say("The link holds no text that can be read.", true);
  }
}
window.onhashchange = fromLink;
await fromLink();
