// « Mon parcours » : the pages read, the bets, the judgements, the dispatches, to keep or to print.

function pagesRead(engine, state) {
  const pages = [];
  for (const here of [...walk(state)].reverse()) {
    const view = engine.view(here);
    if (here.event.startsWith("dispatch:")) continue;
    const kind = here.previous ? kindOf(engine.view(here.previous), here.event) : "";
    if (ASKING.has(kind) && pages.length) pages[pages.length - 1] = view;
    else pages.push(view);
  }
  return pages;
}

function kindOf(view, event) {
  const choice = offered(view).find(({ id }) => id === event);
  return choice ? choice.kind : "";
}

function answered(block) {
  switch (block.type) {
    case "QuestionBlock": return block.result ? answeredQuestion(block) : null;
    case "DivergenceBlock": return block.judgement
      ? el("li", {}, el("b", { class: "word" }, block.word), ` ${block.title} `,
        el("span", { class: "detail" }, block.judgement)) : null;
    case "SortingBlock": return block.score.length
      ? el("li", {}, el("b", { class: "word" }, block.word), ` ${block.score[0]}`) : null;
    case "EndingBlock": return el("li", {}, el("b", { class: "word" }, block.word), ` ${block.title}. `,
      el("span", { class: "detail" }, block.outcome));
    default: return null;
  }
}

function answeredQuestion({ word, question: asked, options, result }) {
  const chosen = options.filter((each) => each.chosen).map((each) => `${each.text}. `);
  return el("li", {}, el("b", { class: "word" }, word), ` ${asked} `,
    el("span", { class: "detail" }, ...chosen, result));
}

// An answer is told once, though its page may be read again.
function pageRead(view, told) {
  const news = view.blocks.filter((block) => !told.has(block));
  news.forEach((block) => told.add(block));
  const said = news.map(answered).filter(Boolean);
  return el("li", { "data-mode": view.mode },
    el("span", { class: "name" },
      view.mode === "hypothesis" ? el("b", { class: "word" }, `${view.banner.word} `) : null,
      view.title),
    said.length ? el("ul", {}, said) : null);
}

function episodesRead(pages) {
  const chapters = [];
  for (const view of pages) {
    const last = chapters[chapters.length - 1];
    if (last && last.episode === view.episode) last.pages.push(view);
    else chapters.push({ episode: view.episode, pages: [view] });
  }
  return chapters;
}

function journeyElements(engine, cover, state) {
  const told = new Set();
  const entries = new Map(cover.episodes.map((entry) => [entry.id, entry]));
  const chapters = episodesRead(pagesRead(engine, state)).map(({ episode, pages }) => {
    const { name, title } = entries.get(episode);
    return el("section", {},
      el("h2", {}, el("span", { class: "kicker" }, name), ` ${title}`),
      el("ol", {}, pages.map((view) => pageRead(view, told))));
  });
  return [
    el("header", { class: "head" },
      el("p", { class: "kicker", id: "kicker" }, el("span", {}, cover.title)),
      el("h1", { id: "title", tabindex: "-1", "aria-describedby": "kicker" }, "Mon parcours")),
    el("p", { class: "narration" },
      "Les pages lues, dans l’ordre, avec vos paris et vos avis, puis vos dépêches. Les pages marquées ",
      el("b", { class: "word" }, "◇\u00a0HYPOTHÈSE"), " sont de la fiction."),
    el("p", { class: "tools" },
      button({ class: "tool strong", "data-action": "print" }, "Imprimer mon parcours"),
      button({ class: "tool", "data-action": "resume" }, "Revenir à la page")),
    el("div", { class: "chapters" }, chapters, dispatchesTold(engine, state)),
  ];
}
