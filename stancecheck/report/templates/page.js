"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const wide = matchMedia("(min-width: 62rem)");
  const status = document.getElementById("shown");
  document.documentElement.classList.add("js");

  // A link to what a closed part holds opens that.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const kept = link && document.getElementById(link.getAttribute("href").slice(1))?.closest("details");
    if (kept) kept.open = true;
  });

  // An article's page: filters by rule and by speaker, and a click on a finding.
  const cards = all(".card");
  const places = all("a.finding");
  const numbers = (place) => place.dataset.findings.split(" ");
  const card = (number) => document.getElementById("finding-" + number);

  const filter = () => {
    const rules = new Set(all("[data-filter-rule]").filter((box) => !box.checked).map((box) => box.dataset.filterRule));
    const voices = new Set(all("[data-filter-voice]").filter((box) => !box.checked).map((box) => box.dataset.filterVoice));
    for (const one of cards) one.hidden = rules.has(one.dataset.rule);
    for (const place of places) {
      const shown = numbers(place).filter((number) => !card(number).hidden);
      place.classList.toggle("off", !shown.length);
      if (shown.length) place.setAttribute("href", "#finding-" + shown[0]);
      else place.removeAttribute("href");
    }
    for (const one of all("[data-voice]")) one.classList.toggle("muted", voices.has(one.dataset.voice));
    for (const one of all("[data-nested]")) one.classList.toggle("muted-nested", voices.has(one.dataset.nested));
    for (const row of all("tr[data-voice]")) row.hidden = voices.has(row.dataset.voice);
    if (status && cards.length) {
      const shown = cards.filter((one) => !one.hidden).length;
      status.textContent = shown === cards.length ? "" : shown + " of " + cards.length + " findings and records shown";
    }
  };
  for (const box of all("[data-filter-rule], [data-filter-voice]")) box.addEventListener("change", filter);

  const sheet = document.getElementById("sheet");
  let current = null;
  const close = () => {
    if (sheet) sheet.hidden = true;
    if (current) { current.classList.remove("current"); current.focus(); }
  };
  const open = (place) => {
    if (current) current.classList.remove("current");
    for (const one of cards) one.classList.remove("current");
    current = place;
    place.classList.add("current");
    const chosen = numbers(place).map(card).filter((one) => !one.hidden);
    for (const one of chosen) {
      one.classList.add("current");
      const kept = one.closest("details");
      if (kept) kept.open = true;
    }
    if (wide.matches) {
      sheet.hidden = true;
      chosen[0].scrollIntoView({ block: "nearest" });
      chosen[0].focus({ preventScroll: true });
      return;
    }
    const body = sheet.querySelector(".sheet-body");
    body.replaceChildren(...chosen.map((one) => {
      const copy = document.createElement("div");
      copy.className = one.className;
      copy.append(...[...one.cloneNode(true).childNodes]);
      return copy;
    }));
    sheet.hidden = false;
    const box = place.getBoundingClientRect();
    if (box.bottom > sheet.getBoundingClientRect().top || box.top < 0) place.scrollIntoView({ block: "center" });
  };
  for (const place of places) {
    place.addEventListener("click", (event) => {
      if (!place.hasAttribute("href")) return;
      event.preventDefault();
      open(place);
      if (!wide.matches) sheet.querySelector("[data-close]").focus({ preventScroll: true });
    });
  }
  if (sheet) {
    sheet.addEventListener("click", (event) => {
      if (event.target.closest("[data-close]")) close();
      else if (event.target.closest("a[href^='#']")) sheet.hidden = true;
      const button = event.target.closest("[data-go]");
      if (!button) return;
      const active = places.filter((place) => place.hasAttribute("href"));
      const next = active.indexOf(current) + Number(button.dataset.go);
      open(active[(next + active.length) % active.length]);
    });
    document.addEventListener("keydown", (event) => { if (event.key === "Escape" && !sheet.hidden) close(); });
    wide.addEventListener("change", () => { sheet.hidden = true; });
  }

  // The index of a run: a filter by name, and columns to sort by.
  const search = document.getElementById("filter");
  const rows = all("table.inputs tbody tr");
  if (search) {
    search.addEventListener("input", () => {
      const words = search.value.toLowerCase();
      for (const row of rows) row.hidden = !row.textContent.toLowerCase().includes(words);
      const shown = rows.filter((row) => !row.hidden).length;
      status.textContent = shown === rows.length ? "" : shown + " of " + rows.length + " shown";
    });
  }
  for (const button of all("[data-sort]")) {
    button.addEventListener("click", () => {
      const head = button.closest("th");
      const key = button.dataset.sort;
      const text = key === "path";
      const down = text ? head.getAttribute("aria-sort") === "ascending" : head.getAttribute("aria-sort") !== "descending";
      for (const other of all("[aria-sort]")) other.setAttribute("aria-sort", "none");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const order = (a, b) => text ? (a.dataset.path < b.dataset.path ? -1 : 1) : a.dataset[key] - b.dataset[key];
      rows.sort((a, b) => down ? order(b, a) : order(a, b));
      rows[0].parentNode.append(...rows);
    });
  }
})();
