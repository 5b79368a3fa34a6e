// The blocks a reader answers. Answers are the view's choices: buttons in a fieldset.

// A bin of the sorting round has the gutter of what goes in it.
const BINS = { "pile:reported": "concordant", "pile:contested": "contested", "pile:alleged": "alleged",
  "pile:analysis": "analysis", "pile:fiction": "hypothesis" };

function choiceButton(choice, number) {
  const closed = choice.reason !== "";
  return button(
    { class: "choice", "data-choice": choice.id, "data-kind": choice.kind,
      "data-standing": BINS[choice.id], "aria-disabled": closed ? "true" : null },
    own("span", { class: "key", "aria-hidden": "true" }, number),
    el("span", { class: "said" },
      el("span", { class: "label" }, choice.label),
      choice.hint ? el("span", { class: "hint" }, choice.hint) : null,
      closed ? el("span", { class: "hint reason" }, choice.reason) : null));
}

function choiceList(choices, from = 1) {
  return el("ol", { class: "list" },
    choices.map((choice, at) => el("li", {}, choiceButton(choice, `${from + at}`))));
}

function answers(legend, choices) {
  return el("fieldset", { class: "answers" },
    el("legend", { class: "asked" }, legend), choiceList(choices));
}

function option({ text, mark, chosen, correct }) {
  const sign = correct ? "✓" : chosen ? "✗" : "";
  return el("li", { class: chosen ? "chosen" : null, "data-correct": correct ? "yes" : "no" },
    own("span", { class: "sign", "aria-hidden": "true" }, sign),
    el("span", {}, text), mark ? el("span", { class: "detail" }, mark) : null);
}

function question(block, choices) {
  const text = el("div", { class: "text" },
    block.pending && !block.so_far.length ? null : el("p", { class: "asked" }, block.question),
    block.options.length ? el("ul", { class: "options" }, block.options.map(option)) : null,
    block.so_far.length
      ? el("ol", { class: "so-far" }, block.so_far.map((pick) => el("li", {}, pick))) : null,
    block.result ? el("p", { class: "result" }, block.result) : null,
    block.pending ? answers(block.so_far.length ? unseenLegend(block) : block.question, choices) : null);
  const asked = band({ class: "question", "data-pending": block.pending ? "yes" : "no" },
    heading("h2", { word: block.word }), text);
  const facts = block.reveal.map(fact);
  return block.pending || block.word === "CALCUL" ? [...facts, asked] : [asked, ...facts];
}

function unseenLegend({ question: asked }) {
  return unseen(asked);
}

function side({ according_to: who, position, citations: list }) {
  return el("div", { class: "side" },
    el("p", { class: "who" }, who),
    el("p", { class: "position" }, position, references(list)),
    citations(list));
}

function divergence(block, choices) {
  const { word, glyph: sign, kind, title, sides, question: asked, judgement } = block;
  const standing = block.contested ? "contested" : "difference";
  const pending = asked !== "";
  return band({ class: "divergence", "data-standing": standing },
    tag({ word, glyph: sign }, kind),
    el("div", { class: "text" },
      el("h2", { class: "name" }, title),
      el("div", { class: "sides" }, sides.map(side)),
      pending ? answers(asked, choices) : null,
      judgement ? el("p", { class: "result" }, judgement) : null,
      block.note.length ? el("div", { class: "remark" },
        heading("h3", { word: block.note_word, glyph: "✎" }), paragraphs(block.note)) : null));
}

function sortedItem(item) {
  return el("div", { class: "sorted", "data-hit": item.hit ? "yes" : "no" },
    el("p", { class: "statement" }, item.statement),
    el("p", { class: "verdict" },
      own("span", { class: "sign", "aria-hidden": "true" }, item.hit ? "✓" : "✗"),
      el("span", { class: "detail" }, item.yours), el("b", {}, item.verdict)),
    item.fact ? fact(item.fact) : null,
    item.origin ? el("p", { class: "origin" }, glyph("◇"), item.origin) : null);
}

function sorting(block, choices) {
  const piles = choices.filter((choice) => choice.kind === "answer");
  const done = block.statement === "";
  return [
    block.sorted.length ? band({ class: "answered" },
      el("div", { class: "text" }, block.sorted.map(sortedItem))) : null,
    band({ class: "sorting" },
      heading("h2", { word: block.word }),
      el("div", { class: "text" },
        done ? null : el("p", { class: "card statement" }, block.statement),
        done ? null : answers(block.question, piles),
        block.score.length
          ? el("ul", { class: "plain score" }, block.score.map((line) => el("li", {}, line))) : null)),
  ].filter(Boolean);
}
