// The blocks of a page that ask nothing, each as a view words it.

function citation({ number, name, paragraph, quote }) {
  const where = paragraph === null ? name : `${name}, ¶\u00a0${paragraph}`;
  return el("li", {},
    el("span", { class: "reference" }, `[${number}]`),
    el("span", {},
      el("span", { class: "where" }, where), own("span", {}, "\u202f: "),
      el("q", { class: "quote" }, quote)));
}

function citations(list) {
  return list.length ? el("ul", { class: "notes" }, list.map(citation)) : null;
}

function references(list) {
  const called = list.map(({ number }) => `[${number}]`).join("");
  return own("span", { class: "references", "aria-hidden": "true" }, `\u2060\u00a0${called}`);
}

function factParts(block) {
  const { label, attribution, number, date, statement, marks } = block;
  return [
    tag(label, attribution, `fait\u00a0${number}`, date),
    el("div", { class: "text" },
      el("p", { class: "statement" }, statement, references(block.citations)),
      marks.map((mark) => el("p", { class: "mark" }, mark))),
    citations(block.citations),
  ];
}

function fact(block) {
  return el("article", { class: "band fact", "data-standing": block.label.standing }, factParts(block));
}

function narration({ paragraphs: list }) {
  return band({ class: "narration" }, el("div", { class: "text" }, paragraphs(list)));
}

function landing({ word, name, lines }) {
  return band({ class: "landing" },
    heading("h2", { word }),
    el("div", { class: "text card" },
      el("p", { class: "name" }, name),
      el("ul", { class: "plain" }, lines.map((line) => el("li", {}, line)))));
}

function compare({ word, question, fact: block }) {
  return band({ class: "compare" },
    heading("h2", { word }),
    el("div", { class: "text" }, el("p", { class: "asked" }, question), fact(block)));
}

function facsimile({ word, title, facts }) {
  return band({ class: "document" },
    heading("h2", { word }),
    el("div", { class: "text card" }, el("p", { class: "name" }, title), facts.map(fact)));
}

function note({ word, paragraphs: list }) {
  return band({ class: "note" },
    heading("h2", { word, glyph: "✎" }), el("div", { class: "text" }, paragraphs(list)));
}

function unknown({ word, glyph: sign, paragraphs: list }) {
  return band({ class: "unknown" },
    heading("h2", { word, glyph: sign }), el("div", { class: "text" }, paragraphs(list)));
}

function closing({ word, groups }) {
  const group = ({ label, word: name, items }) => el("div", { class: "group",
    "data-standing": label ? label.standing : "unknown" },
    heading("h3", { word: name, glyph: label ? label.glyph : "∅" }),
    el("ul", {}, items.map((item) => el("li", {}, item))));
  return band({ class: "closing" },
    heading("h2", { word }), el("div", { class: "text groups" }, groups.map(group)));
}

function fiction({ label, paragraphs: list }) {
  return band({ class: "fiction", "data-standing": label.standing },
    tag(label), el("div", { class: "text" }, paragraphs(list)));
}

function ending({ label, word, title, outcome }) {
  return band({ class: "ending", "data-standing": label.standing },
    heading("h2", label, word),
    el("div", { class: "text" }, el("p", { class: "name" }, title), el("p", {}, outcome)));
}

function debrief({ word, here_heading: here, record_heading: record, rows, distance }) {
  const row = ({ label, here: supposed, fact: block }) => el("div", { class: "row" },
    supposed ? el("div", { class: "supposed", "data-standing": label.standing },
      el("h3", { class: "over" }, here), tag(label),
      el("p", { class: "statement" }, supposed)) : el("div", { class: "empty" }),
    el("div", { class: "record" }, el("h3", { class: "over" }, record), fact(block)));
  return band({ class: "debrief" },
    heading("h2", { word }),
    el("div", { class: "text rows" }, rows.map(row), el("p", { class: "distance" }, distance)));
}
