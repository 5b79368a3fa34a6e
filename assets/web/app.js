// The page as it runs: what is on screen, what a click or a key does, where the focus goes.

const book = readBook(JSON.parse(document.getElementById("book").textContent));
const engine = createEngine(book);
const store = createStore(book.cover.key);
const main = document.getElementById("page");
const said = document.getElementById("said");
const settings = { colours: "auto", keys: true, ...store.read("settings", {}) };

let state = null;
let screen = "cover";
let notice = "";
let news = "";
let shown = [];
const composer = createComposer(engine, say);

function restore() {
  const events = store.read("path", []);
  const { state: found, whole } = engine.replay(Array.isArray(events) ? events : []);
  state = found;
  if (!whole) notice = "Ce dossier a changé depuis votre dernière lecture\u202f: elle reprend à la dernière page qui s’y trouve encore.";
  if (!store.keeps) notice = "Ce navigateur ne garde rien\u202f: votre place sera perdue en fermant cette page.";
}

function keep() {
  store.write("path", state ? path(state) : []);
}

// Screens

function show(next) {
  screen = next;
  const view = screen === "page" ? engine.view(state) : null;
  document.body.dataset.mode = view ? view.mode : screen;
  document.body.dataset.place = view ? view.place : "";
  main.replaceChildren(...(view ? pageBody(view) : screenBody()));
  showBanner(view);
  showMasthead(view);
  const title = main.querySelector("h1").textContent;
  document.title = screen === "cover" ? title : `${title} · ${book.cover.title}`;
}

function pageBody(view) {
  const { head: top, anchors: aside, blocks, choices: turns } = pageElements(view);
  shown = blocks;
  const sheet = el("div", { class: "blocks" }, blocks.flat(), turns, finished(view));
  return [top, newsElement(), aside, sheet].filter(Boolean);
}

function newsElement() {
  if (!news) return null;
  return own("p", { class: "notice news" }, el("span", {}, news),
    button({ class: "tool", "data-action": "dispatch" }, "Lire la réponse"));
}

function finished(view) {
  if (!view.finished) return null;
  return own("section", { class: "choices band", "aria-label": "Fin" },
    el("p", { class: "text tools" },
      button({ class: "tool strong", "data-action": "journey" }, "Voir mon parcours")));
}

function screenBody() {
  if (screen === "dispatch") return dispatchElements(engine, state, composer);
  if (screen === "journey") return journeyElements(engine, book.cover, state);
  return coverElements(book.cover, engine, state, notice);
}

function showBanner(view) {
  const place = document.getElementById("banner");
  place.replaceChildren(...(view && view.banner ? [banner(view, wayOut(view))] : []));
}

function showMasthead(view) {
  const here = state && screen !== "cover" ? engine.view(state).episode : "";
  const tool = (action, label) => button({ class: "tool", "data-action": action }, label);
  document.getElementById("masthead").replaceChildren(
    button({ class: "wordmark", "data-action": "cover" }, book.cover.title),
    el("nav", { "aria-label": "Épisodes" }, el("ol", {}, book.cover.episodes.map(
      (entry) => el("li", {}, episodeButton(entry, here))))),
    el("div", { class: "tools" },
      view && state.previous ? tool("rewind", "Revenir") : null,
      state ? tool("dispatch", "Dépêche") : null,
      state ? tool("journey", "Mon parcours") : null,
      tool("settings", "Réglages")));
}

function episodeButton({ id, name, title }, here) {
  const short = /^\d+$/.test(id) ? id : name.slice(0, 1);
  return button({ class: "step", "data-episode": id, "aria-current": id === here ? "step" : null,
    "aria-label": `${name}\u202f: ${title}`, title: `${name}\u202f: ${title}` }, short);
}

// Moves

function take(event) {
  const before = engine.view(state);
  const choice = offered(before).find(({ id }) => id === event);
  if (choice && choice.reason) return say(choice.reason);
  const next = engine.choose(state, event);
  if (!next) return undefined;
  const samePage = Boolean(choice) && ASKING.has(choice.kind);
  go(next);
  return samePage ? focusNew(before, engine.view(state)) : focusHeading();
}

function go(next) {
  state = next;
  notice = "";
  news = engine.desk.news(state);
  keep();
  show("page");
  if (news) say(news);
}

function openEpisode(episode) {
  if (!state) return arrive(engine.start(episode));
  let next = state;
  while (engine.view(next).mode !== "record") next = engine.choose(next, wayHome(engine.view(next)));
  return arrive(engine.choose(next, `episode:${episode}`));
}

function wayHome(view) {
  if (view.leave) return view.leave.id;
  return view.choices.find(({ kind }) => ["debrief", "return", "back"].includes(kind)).id;
}

// Where Escape leads: out of a what-if, or nowhere.
function wayOut(view) {
  return view.mode === "hypothesis" || view.mode === "debrief" ? wayHome(view) : null;
}

function arrive(next) {
  go(next);
  focusHeading();
}

function rewind() {
  if (state && state.previous) arrive(state.previous);
}

const ACTIONS = {
  begin: () => arrive(engine.start(book.cover.episodes[0].id)),
  resume: () => { show("page"); focusHeading(); },
  cover: () => { show("cover"); focusHeading(); },
  journey: () => { show("journey"); focusHeading(); },
  dispatch: () => { show("dispatch"); focusHeading(); },
  publish,
  rewind,
  print: () => window.print(),
  settings: () => ask(settingsDialog(settings, changeSettings)),
  close: () => document.querySelector("dialog[open]").close(),
  forget: () => ask(confirmDialog("Effacer votre parcours et recommencer\u202f?",
    "Effacer", "Garder mon parcours", forget)),
};

function publish() {
  const draft = composer.prepare(state);
  const event = composer.event(draft);
  if (!event) return say(`Il faut ${draft.lines} lignes pour publier.`);
  state = engine.choose(state, event);
  news = "";
  keep();
  composer.forget();
  ACTIONS.dispatch();
  const answers = engine.desk.answers(state, draft.key);
  return say(["C’est publié.", answers.when].filter(Boolean).join(" "));
}

// A statement is given a hedge, or none; only the sheet is drawn again, so that the focus stays.
function write({ target }) {
  if (screen !== "dispatch" || target.dataset.item === undefined) return;
  const draft = composer.prepare(state);
  if (!composer.put(draft, target.dataset.item, target.value)) target.value = "";
  document.getElementById("sheet").replaceChildren(...sheetParts(engine, state, draft, composer));
}

function forget() {
  state = null;
  composer.forget();
  keep();
  ACTIONS.cover();
  say("Votre parcours est effacé.");
}

function changeSettings(change) {
  Object.assign(settings, change);
  store.write("settings", settings);
  dress();
}

function dress() {
  document.documentElement.dataset.theme = settings.colours;
}

// Focus and announcements

function focusHeading() {
  window.scrollTo(0, 0);
  main.querySelector("h1").focus({ preventScroll: true });
}

function focusNew(before, view) {
  const known = new Set(before.blocks);
  const bands = shown[view.blocks.findIndex((block) => !known.has(block))];
  const heard = bands.map((each) => each.querySelector(".result, .verdict")).find(Boolean)
    || bands[0].querySelector("h2, .tag");
  heard.tabIndex = -1;
  bands[0].scrollIntoView({ block: "nearest" });
  heard.focus({ preventScroll: true });
}

function say(text) {
  said.textContent = "";
  said.textContent = text;
}

function ask(dialog) {
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.showModal();
}

// Mouse and keyboard

document.addEventListener("click", ({ target }) => {
  const pressed = target.closest("button");
  if (!pressed) return;
  const { choice, episode, action } = pressed.dataset;
  if (choice) take(choice);
  else if (episode) openEpisode(episode);
  else if (action) ACTIONS[action]();
});

document.addEventListener("change", write);

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
  if (!state || document.querySelector("dialog[open]") || event.target.closest("select, input")) return;
  if (screen === "page" ? pressed(event.key) : left(event.key)) event.preventDefault();
});

function left(key) {
  if (key !== "Escape" || screen === "cover") return false;
  ACTIONS.resume();
  return true;
}

function pressed(key) {
  const view = engine.view(state);
  const out = wayOut(view);
  if (key === "Escape" && out) return take(out), true;
  if (!settings.keys) return false;
  if (key === "Backspace") return rewind(), true;
  const choice = /^[1-9]$/.test(key) ? view.choices[Number(key) - 1] : null;
  if (choice) take(choice.id);
  return Boolean(choice);
}

document.getElementById("colophon").append(
  el("p", {}, "Touches\u202f: chiffre, prendre un choix · Échap, quitter une hypothèse · Retour arrière, revenir."),
  el("p", {}, "Ce fichier ne se connecte à rien. Votre place ne quitte pas ce navigateur."));

dress();
restore();
show("cover");
