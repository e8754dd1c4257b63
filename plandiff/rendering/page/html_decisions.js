"use strict";
// Marking changes as seen, accepted, rejected or to be asked, and saving that as a file of decisions.
(() => {
  const bar = document.getElementById("decide");
  if (!bar) return;
  const WORDS = { seen: "Seen", accepted: "Accept", rejected: "Reject", ask: "Ask" };
  const judge = document.getElementById("judge");
  const save = document.getElementById("save");
  const file = document.getElementById("file");
  const all = [...document.querySelectorAll(".change")];
  const changes = all.filter((change) => change.dataset.fingerprint);
  const rows = new Map([...document.querySelectorAll("tr[data-for]")].map((row) => [row.dataset.for, row]));
  let unsaved = false;

  // As plandiff writes it: hidden characters shown, in the quotes of JSON, which YAML reads alike.
  const hidden = /[\0-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff0-\uffff]|\p{Cs}/gu;
  const shown = (text) => text.trim().split(/\s+/).join(" ").replace(hidden, (letter) => {
    const code = letter.charCodeAt(0).toString(16);
    return code.length > 2 ? `\\u${code.padStart(4, "0")}` : `\\x${code.padStart(2, "0")}`;
  });
  const quoted = (text) => JSON.stringify(shown(text));
  const ids = (text) => `[${text.split(" ").map(quoted).join(", ")}]`;
  const entry = ({ dataset: of }) => {
    const lines = [`fingerprint: ${of.fingerprint}`, `decision: ${of.decision}`];
    for (const name of ["by", "date", "reason", "until", "texts"]) {
      if (of[name] && shown(of[name])) lines.push(`${name}: ${quoted(of[name])}`);
    }
    for (const name of ["before", "after"]) if (of[name]) lines.push(`${name}: ${ids(of[name])}`);
    if (of.title) lines.push(`title: ${quoted(of.title)}`);
    return lines.map((line, at) => `  ${at ? "  " : "- "}${line}`).join("\n");
  };
  const text = () => {
    const entries = changes.filter((change) => change.dataset.decision !== "undecided").map(entry);
    return `${bar.dataset.head}decisions:${entries.length ? `\n${entries.join("\n\n")}` : " []"}\n`;
  };

  const today = () => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  };
  const refresh = () => {
    const left = changes.filter((change) => change.dataset.decision === "undecided").length;
    document.getElementById("judged").textContent =
      `${changes.length - left} of ${changes.length} decided${unsaved ? ", not saved" : ""}`;
    save.disabled = !unsaved;
    file.textContent = text();
  };
  const show = (change) => {
    const { decision } = change.dataset;
    for (const button of change.querySelectorAll(".decide button")) {
      button.setAttribute("aria-pressed", String(button.value === decision));
    }
    const tags = change.querySelector(".tags");
    const cell = rows.get(change.id)?.querySelector(".weight").parentNode;
    for (const [parent, tag, name] of [[tags, "li", "tag decision"], [cell, "span", "decision"]]) {
      parent?.querySelector(".decision")?.remove();
      if (!parent || decision === "undecided") continue;
      const place = document.createElement(tag);
      place.className = name;
      place.textContent = decision;
      parent.append(" ", place);
    }
  };
  const decide = (change, decision, reason) => {
    if (!judge.value.trim()) {
      judge.focus();
      judge.reportValidity();
      return false;
    }
    Object.assign(change.dataset, { decision, by: judge.value, date: today(), reason, until: "", texts: bar.dataset.texts });
    for (const old of change.querySelectorAll(".decided")) old.remove();
    unsaved = true;
    show(change);
    refresh();
    return true;
  };

  const controls = (change) => {
    const group = document.createElement("div");
    group.className = "decide";
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", "Decision");
    const label = document.createElement("label");
    const reason = document.createElement("input");
    reason.value = change.dataset.reason || "";
    label.append("Reason ", reason);
    for (const [value, words] of Object.entries(WORDS)) {
      const button = document.createElement("button");
      Object.assign(button, { type: "button", value, textContent: words });
      button.addEventListener("click", () =>
        decide(change, change.dataset.decision === value ? "undecided" : value, reason.value));
      group.append(button);
    }
    reason.addEventListener("change", () => {
      if (change.dataset.decision !== "undecided" && !decide(change, change.dataset.decision, reason.value)) {
        reason.value = change.dataset.reason || "";
      }
    });
    group.append(label);
    change.querySelector("header").append(group);
  };

  for (const change of all) change.dataset.decision ||= change.dataset.fingerprint ? "undecided" : "";
  for (const change of changes) {
    controls(change);
    show(change);
  }
  const choice = document.createElement("select");
  choice.dataset.filter = "decision";
  for (const value of ["", "undecided", ...Object.keys(WORDS)]) choice.add(new Option(value || "all changes", value));
  const label = document.createElement("label");
  const words = document.createElement("span");
  words.textContent = "Show";
  label.append(words, " ", choice);
  document.getElementById("judged").before(label);

  save.addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text()], { type: "application/yaml" }));
    link.download = "decisions.yaml";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    unsaved = false;
    refresh();
  });
  addEventListener("beforeunload", (event) => { if (unsaved) event.preventDefault(); });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    const change = event.target.closest?.(".change");
    const value = ["undecided", ...Object.keys(WORDS)][event.key];
    if (!value || !change?.dataset.fingerprint) return;
    event.preventDefault();
    decide(change, value, change.querySelector(".decide input").value);
  });
  bar.hidden = false;
  refresh();
})();
