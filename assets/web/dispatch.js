// « La dépêche » : the lines in force with the desk's answer, what may be written, the ledger.

function createComposer(engine, announce) {
  let key = "";
  let lines = [];

  function prepare(state) {
    const draft = engine.desk.draft(state);
    const items = new Set(draft.candidates.map(({ item }) => item));
    if (draft.key !== key) lines = [...draft.current];
    key = draft.key;
    lines = lines.filter(({ item }) => items.has(item));
    return draft;
  }

  function put(draft, item, hedge) {
    const at = lines.findIndex((line) => line.item === item);
    if (!hedge) lines = lines.filter((line) => line.item !== item);
    else if (at >= 0) lines = lines.map((line, n) => (n === at ? { ...line, hedge } : line));
    else if (lines.length < draft.lines) lines = [...lines, { type: "Line", hedge, item }];
    else {
      announce(`La dépêche a déjà ses ${draft.lines} lignes\u202f: retirez-en une d’abord.`);
      return false;
    }
    return true;
  }

  function event(draft) {
    return lines.length === draft.lines ? dispatchEvent(draft.key, lines) : null;
  }

  return { prepare, put, event, lines: () => lines, forget: () => { key = ""; } };
}

function dispatchElements(engine, state, composer) {
  const { desk } = engine;
  const draft = composer.prepare(state);
  const answers = desk.answers(state, draft.key);
  const confronted = answers && answers.key === WEEK ? desk.confrontation(state) : null;
  return [
    el("header", { class: "head" },
      el("p", { class: "kicker", id: "kicker" }, el("span", {}, engine.view(state).episode_title)),
      el("h1", { id: "title", tabindex: "-1", "aria-describedby": "kicker" }, draft.title),
      draft.pinned ? el("p", { class: "pinned" }, `La question épinglée\u202f: ${draft.pinned}`) : null),
    answers ? answerSection(answers) : null,
    confronted ? confrontationSection(confronted) : null,
    draft.obstacle ? el("p", { class: "notice" }, draft.obstacle) : composition(engine, state, draft, composer),
    ledgerSection(desk.ledger(state)),
    el("p", { class: "tools" }, button({ class: "tool", "data-action": "resume" }, "Revenir à la page")),
  ].filter(Boolean);
}

function inPrint({ mark, word, wording }) {
  const halves = wording.parts.map(({ heading: head, statement }, at) => [
    at ? " / " : "", el("b", { class: "heading" }, head), statement ? ` — ${statement}` : ""]);
  return el("p", { class: "print" }, word ? el("b", { class: "word" }, `${mark}\u00a0${word} `) : null, halves.flat());
}

function answerSection(answers) {
  return el("section", { class: "paper", "aria-labelledby": "answer" },
    own("h2", { class: "over", id: "answer" }, "Ce que répond le desk"),
    el("ol", { class: "lines" }, answers.lines.map(judgedItem)),
    [answers.when, answers.invitation].filter(Boolean).map((text) => el("p", { class: "result" }, text)));
}

function judgedItem({ printed, verdict, word, why, signed, note, evidence, origin, fate }) {
  const right = verdict === "right";
  return el("li", {}, inPrint(printed),
    el("p", { class: "verdict" },
      verdict ? own("span", { class: "sign", "aria-hidden": "true" }, right ? "✓" : "✗") : null,
      fate ? el("b", { class: "fate" }, fate) : null, el("b", {}, word), el("span", {}, why)),
    note ? el("p", { class: "margin-note" }, el("span", { class: "detail" }, `${signed}\u202f: `), note) : null,
    origin ? el("p", { class: "origin" }, origin) : null,
    evidence.length ? el("div", { class: "evidence" }, evidence.map(fact)) : null);
}

function confrontationSection({ title, lines }) {
  return el("section", { class: "paper", "aria-labelledby": "later" },
    el("h2", { class: "over", id: "later" }, title),
    el("ol", { class: "lines" }, lines.map(({ printed, word, said: told, disagreements, evidence }) => el("li", {},
      inPrint(printed),
      el("p", { class: "verdict" }, el("b", {}, word), el("span", {}, told)),
      disagreements.map((each) => el("p", { class: "mark" }, each)),
      evidence.length ? el("div", { class: "evidence" }, evidence.map(fact)) : null))));
}

function composition(engine, state, draft, composer) {
  return el("section", { class: "composition", "aria-labelledby": "compose" },
    el("h2", { class: "over", id: "compose" }, draft.current.length ? "Corriger la dépêche" : "Écrire la dépêche"),
    el("div", { id: "sheet", class: "paper" }, sheetParts(engine, state, draft, composer)),
    el("h3", { class: "over" }, "Énoncés rencontrés"),
    el("p", { class: "hint" }, draft.hedges.map(({ word, form }) => `${word}\u202f: ${form}`).join(" · ")),
    el("ul", { class: "candidates" }, draft.candidates.map((each, at) => candidate(each, at, draft, composer))));
}

function sheetParts(engine, state, draft, composer) {
  const lines = composer.lines();
  const empty = new Array(Math.max(0, draft.lines - lines.length)).fill(null);
  return [
    el("ol", { class: "lines" },
      engine.desk.preview(state, lines).map(inPrint).map((line) => el("li", {}, line)),
      empty.map(() => el("li", { class: "blank" }, "ligne à choisir"))),
    el("ul", { class: "asks" }, engine.desk.questions(lines).map(({ question: asked, answer }) => el("li", {},
      el("b", {}, asked), " ", answer))),
    el("p", { class: "tools" }, button({ class: "tool strong", "data-action": "publish",
      "aria-disabled": composer.event(draft) ? null : "true" }, "Publier")),
  ];
}

function candidate({ item, statement, mark, word, origin, reference }, at, draft, composer) {
  const chosen = composer.lines().find((line) => line.item === item);
  const pick = el("select", { id: `candidate-${at}`, "data-item": item },
    el("option", { value: "" }, "ne pas publier"),
    draft.hedges.map(({ hedge, word: name }) => el("option", { value: hedge }, name)));
  pick.value = chosen ? chosen.hedge : "";
  return el("li", {},
    el("label", { for: `candidate-${at}` },
      word ? el("b", { class: "word" }, `${mark}\u00a0${word} `) : null, statement, " ",
      el("span", { class: "detail" }, [origin, reference].filter(Boolean).join(" · "))),
    pick);
}

function ledgerSection({ summary, errata, over_hedged: careful, corrections }) {
  if (!summary.length) return null;
  return el("section", { class: "ledger", "aria-labelledby": "ledger" },
    el("h2", { class: "over", id: "ledger" }, "Registre"),
    el("ul", { class: "plain" }, summary.map((line) => el("li", {}, line))),
    el("ul", { class: "entries" }, [...errata, ...careful, ...corrections].map(entry)));
}

function entry({ word, where, text, why, note }) {
  return el("li", {}, el("b", {}, `${word} · ${where}\u202f: `), text,
    el("p", { class: "detail" }, [why, note].filter(Boolean).join(" ")));
}

// What the journey tells of them.
function dispatchesTold(engine, state) {
  const { desk } = engine;
  const told = desk.keys(state).map((key) => {
    const { title, lines } = desk.answers(state, key);
    return el("section", {}, el("h2", {}, title),
      el("ol", {}, lines.map(({ printed, word, why, fate }) => el("li", {}, inPrint(printed),
        el("p", { class: "detail" }, [fate, word, why].filter(Boolean).join(" · "))))));
  });
  const { summary, errata, over_hedged: careful, corrections } = desk.ledger(state);
  if (summary.length) {
    told.push(el("section", {}, el("h2", {}, "Registre"),
      el("ul", {}, summary.map((line) => el("li", {}, line)), [...errata, ...careful, ...corrections].map(entry))));
  }
  return told;
}
