// A view as a page: heading, blocks, and what the reader may do.

const BLOCKS = {
  Narration: narration,
  Landing: landing,
  FactBlock: fact,
  DivergenceBlock: divergence,
  QuestionBlock: question,
  CompareBlock: compare,
  DocumentBlock: facsimile,
  NoteBlock: note,
  UnknownBlock: unknown,
  ClosingBlock: closing,
  FictionBlock: fiction,
  EndingBlock: ending,
  DebriefBlock: debrief,
  SortingBlock: sorting,
};
const ASKING = new Set(["answer", "skip"]);

function pageElements(view) {
  const asked = view.choices.filter((choice) => ASKING.has(choice.kind));
  const blocks = view.blocks.map((block) => [BLOCKS[block.type](block, asked)].flat());
  return {
    head: head(view),
    anchors: view.anchors ? anchors(view) : null,
    blocks,
    choices: choices(view, asked.length),
  };
}

function head({ kicker, episode_title: title, title: name }) {
  return el("header", { class: "head" },
    el("p", { class: "kicker", id: "kicker" }, el("span", {}, kicker), el("span", {}, title)),
    el("h1", { id: "title", tabindex: "-1", "aria-describedby": "kicker" }, name));
}

function choices(view, from) {
  const rest = view.choices.slice(from);
  const turns = [...rest, ...(view.leave ? [view.leave] : [])];
  if (!turns.length) return null;
  const items = turns.map((choice, at) => el("li", {},
    choiceButton(choice, choice === view.leave ? "Échap" : `${from + at + 1}`)));
  return el("section", { class: "choices band", "aria-labelledby": "choices" },
    own("h2", { class: "tag", id: "choices" }, el("b", { class: "word" }, "La suite")),
    el("ol", { class: "list text" }, items));
}

function anchors({ anchors: found, gauges }) {
  const record = [
    el("div", { class: "sheet" },
      el("h2", { class: "over" }, found.heading), fact(found.instead_of)),
    el("div", { class: "sheet" },
      el("h2", { class: "over" }, found.plausible_heading), found.plausible.map(fact)),
  ];
  return el("aside", { class: "anchors", "aria-label": "Le dossier et l’hypothèse" },
    gauges.length ? el("div", { class: "sheet fancy" },
      el("h2", { class: "over" }, found.gauges_heading),
      el("dl", { class: "gauges" }, gauges.map(gauge))) : null,
    el("div", { class: "recalled", "data-own": found.threshold ? null : true }, record));
}

function gauge({ label, value, minimum, maximum, words }) {
  const bar = own("span", { class: "gauge", "aria-hidden": "true" }, own("span", { class: "level" }));
  bar.firstChild.style.setProperty("inline-size", `${(100 * (value - minimum)) / (maximum - minimum)}%`);
  return el("div", {}, el("dt", {}, label), el("dd", {}, el("span", {}, words), bar));
}

function banner({ banner: found }, leave) {
  return el("div", { class: "banner", role: "region", "aria-label": "Hypothèse en cours" },
    el("p", {}, el("b", { class: "word" }, found.word), " ", el("span", { class: "name" }, found.title)),
    el("p", { class: "departs" }, found.departs_from),
    button({ class: "out", "data-choice": leave, "data-own": true }, found.way_out));
}
