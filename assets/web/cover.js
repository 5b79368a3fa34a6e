// The first page: what this is, where to begin, what the signs mean.

const MEANINGS = {
  concordant: "plusieurs textes disent la même chose\u202f; ils ont pu puiser à la même source.",
  "one-text": "un seul des textes reçus le dit.",
  contested: "des textes se contredisent\u202f: lisez-les côte à côte.",
  alleged: "quelqu’un l’avance sans preuve\u202f; son nom est à côté.",
  analysis: "une lecture, un jugement, une prévision\u202f: celle de qui la signe.",
  hypothesis: "de la fiction. La page entière change, et un bilan ramène aux faits.",
};

function coverElements(cover, engine, state, notice) {
  return [
    el("header", { class: "head cover-head" },
      el("p", { class: "kicker", id: "kicker" }, el("span", {}, "Dossier de presse")),
      el("h1", { id: "title", tabindex: "-1", "aria-describedby": "kicker" }, cover.title),
      el("p", { class: "subtitle" }, cover.subtitle)),
    notice ? el("p", { class: "notice" }, notice) : null,
    el("section", { class: "begin", "aria-label": "Commencer" }, beginnings(cover, engine, state)),
    el("section", { class: "folders", "aria-labelledby": "folders" },
      el("h2", { class: "over", id: "folders" }, "Les épisodes"),
      el("ol", {}, cover.episodes.map((entry) => folder(entry, engine, state)))),
    el("section", { class: "legend", "aria-labelledby": "legend" },
      el("h2", { class: "over", id: "legend" }, "Ce que vaut un énoncé"),
      el("ul", {}, cover.standings.map(meaning))),
    el("section", { class: "about", "aria-labelledby": "about" },
      el("h2", { class: "over", id: "about" }, "À propos"), paragraphs(cover.about)),
  ].filter(Boolean);
}

function beginnings(cover, engine, state) {
  const first = cover.episodes[0];
  if (!state) {
    return [button({ class: "tool strong", "data-action": "begin" }, "Commencer",
      el("span", { class: "hint" }, `${first.name} · ${first.title}`))];
  }
  const view = engine.view(state);
  return [
    button({ class: "tool strong", "data-action": "resume" }, "Reprendre",
      el("span", { class: "hint" }, `${view.kicker} · ${view.title}`)),
    button({ class: "tool", "data-action": "forget" }, "Recommencer à zéro"),
  ];
}

function folder(entry, engine, state) {
  const seen = state ? engine.visited(state) : new Set();
  const read = state && [...walk(state)].some((here) => engine.view(here).episode === entry.id);
  const found = entry.what_ifs.filter((id) => seen.has(id)).length;
  const doors = entry.what_ifs.length
    ? el("span", { class: "doors" }, glyph("◇"), unseen("hypothèses visitées\u202f: "),
      `${found} sur ${entry.what_ifs.length}`) : null;
  return el("li", {}, button({ class: "folder", "data-episode": entry.id },
    el("span", { class: "kicker" }, entry.heading),
    el("span", { class: "name" }, entry.title),
    el("span", { class: "progress" }, read ? "commencé" : "", " ", doors)));
}

function meaning({ standing, word, glyph: sign }) {
  return el("li", { "data-standing": standing },
    el("b", { class: "word" }, glyph(sign), word), `\u202f: ${MEANINGS[standing]}`);
}
