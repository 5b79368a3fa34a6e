// Making elements. Text only ever becomes text nodes; no markup is ever parsed.

function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== ""));
  return made;
}

// Words of this page's own, that no view holds: a mark for the tests, and for the style.
function own(tag, attributes, ...children) {
  return el(tag, { ...attributes, "data-own": true }, ...children);
}

function button(attributes, ...children) {
  return el("button", { type: "button", ...attributes }, ...children);
}

function unseen(text) {
  return own("span", { class: "unseen" }, text);
}

function prose(runs) {
  const tags = { emphasis: "em", strong: "strong" };
  return runs.map(({ text, emphasis }) => (emphasis ? el(tags[emphasis], {}, text) : text));
}

function paragraphs(list) {
  return list.map((runs) => el("p", {}, prose(runs)));
}

function glyph(sign) {
  return sign ? own("span", { class: "glyph", "aria-hidden": "true" }, sign) : null;
}

// A block's word, its sign and what is said more quietly beside it.
function tag({ word, glyph: sign }, ...details) {
  const said = details.filter(Boolean).map((detail) => el("span", { class: "detail" }, detail));
  return el("p", { class: "tag" }, el("b", { class: "word" }, glyph(sign), word), said);
}

function heading(level, { word, glyph: sign }, ...details) {
  const made = tag({ word, glyph: sign }, ...details);
  return el(level, { class: "tag" }, ...made.childNodes);
}

function band(attributes, ...children) {
  return el("section", { ...attributes, class: `band ${attributes.class || ""}`.trim() }, ...children);
}
