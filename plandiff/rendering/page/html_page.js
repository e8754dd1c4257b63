"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const byId = (name) => document.getElementById(name);
  const changes = all(".change");
  const texts = changes.map((change) => `${change.textContent} ${change.dataset.topic}`.toLowerCase());
  const rows = new Map(all("tr[data-for]").map((row) => [row.dataset.for, row]));
  const lines = new Map();
  for (const line of all(".plandiff-map a")) {
    const name = line.getAttribute("href").slice(1);
    lines.set(name, [...(lines.get(name) || []), line]);
  }
  const find = byId("find");
  const choices = all("select[data-filter]");
  const keys = byId("keys");

  const filter = () => {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    changes.forEach((change, index) => {
      const takes = choices.every((choice) =>
        !choice.value || change.dataset[choice.dataset.filter].split(" ").includes(choice.value));
      const visible = takes && words.every((word) => texts[index].includes(word));
      shown += visible;
      change.hidden = !visible;
      const row = rows.get(change.id);
      if (row) row.hidden = !visible;
      for (const line of lines.get(change.id) || []) line.classList.toggle("off", !visible);
    });
    byId("shown").textContent = `${shown} of ${changes.length}`;
    byId("nothing").hidden = shown > 0;
  };
  const refilter = () => {
    filter();
    const heading = byId("changes");
    // What was being read may be gone: show the top of what is left.
    if (heading.getBoundingClientRect().top < 0) heading.scrollIntoView({ block: "start", behavior: "instant" });
  };
  const clear = () => {
    find.value = "";
    for (const choice of choices) choice.value = "";
    refilter();
  };
  const go = (step) => {
    const shown = changes.filter((change) => !change.hidden);
    const here = shown.findIndex((change) => change.contains(document.activeElement));
    let next = here + step;
    if (here < 0) {
      const below = shown.findIndex((change) => change.getBoundingClientRect().top > 90);
      next = step > 0 ? below : below - 1;
    }
    const change = shown[Math.max(0, Math.min(shown.length - 1, next))];
    if (!change) return;
    change.focus({ preventScroll: true });
    change.scrollIntoView({ block: "start" });
  };

  let timer = 0;
  find.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(refilter, 120); });
  for (const choice of choices) choice.addEventListener("change", refilter);
  byId("clear").addEventListener("click", clear);
  byId("help").addEventListener("click", () => keys.showModal());
  byId("close").addEventListener("click", () => keys.close());
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || keys.open) return;
    if (event.key === "Escape") { clear(); find.blur(); return; }
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    const action = {
      j: () => go(1),
      k: () => go(-1),
      "/": () => { find.focus(); find.select(); },
      "?": () => keys.showModal(),
    }[event.key];
    if (action) { event.preventDefault(); action(); }
  });
  byId("tools").hidden = false;
  filter();
})();
