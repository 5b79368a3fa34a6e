// What became of every dispatch of a path: the rules of game/play/dispatch_account.py.
// Verdicts, reasons and headings come with the data; nothing is judged or worded here.

const WEEK = "week";

function lineId({ hedge, item }) {
  return `${hedge}=${item}`;
}

function dispatchEvent(key, lines) {
  return [`dispatch:${key}`, ...lines.map(lineId)].join("|");
}

function parseDispatch(event, hedges) {
  const [head, ...parts] = event.split("|");
  const lines = parts.map((part) => {
    const at = part.indexOf("=");
    return { type: "Line", hedge: part.slice(0, at), item: part.slice(at + 1) };
  });
  if (!head.startsWith("dispatch:") || lines.some(({ hedge }) => !hedges.has(hedge))) return null;
  return { key: head.slice("dispatch:".length), lines };
}

function createAccounts(book) {
  const { desk } = book;
  const hedges = new Map(desk.hedges.map(({ hedge }, at) => [hedge, at]));
  const keys = new Map(desk.keys.map((each) => [each.episode, each]));
  const byKey = new Map(desk.keys.map((each) => [each.key, each]));
  const facts = new Map(desk.facts);
  const statements = new Map(desk.statements.map((each) => [each.candidate.item, each]));
  const notes = new Map(desk.said.notes);
  const shuffled = new Map();

  function stateOf(fact, texts) {
    const { texts: bearing, states } = facts.get(fact);
    return states[bearing.reduce((sum, text, bit) => sum + (texts.has(text) ? 2 ** bit : 0), 0)];
  }

  function ruling({ hedge, item }, texts) {
    const { fact, rulings } = statements.get(item);
    return (fact ? stateOf(fact, texts).rulings : rulings)[hedges.get(hedge)];
  }

  function note(verdict, seed, position) {
    const pile = JSON.stringify([verdict, seed]);
    if (!shuffled.has(pile)) {
      const drawn = notes.get(verdict).map(([text, said]) => [sha256(`${seed}\n${text}`), said]);
      drawn.sort(([one], [other]) => (one < other ? -1 : Number(one > other)));
      shuffled.set(pile, drawn.map(([, said]) => said));
    }
    return shuffled.get(pile)[position] || "";
  }

  function account(state) {
    const found = { editions: new Map(), closed: new Set(), reckoned: new Set(), errata: new Map(),
      corrections: new Map(), overHedged: new Map(), notes: new Map(), landed: new Map(),
      episode: "", seed: "" };
    for (const here of [...walk(state)].reverse()) see(found, here);
    return found;
  }

  function see(found, here) {
    const { episode } = book.view(top(here));
    const { texts, closing } = book.setting(top(here));
    const { key } = keys.get(episode);
    enter(found, episode, here.event === `episode:${episode}`);
    const before = found.landed.get(episode) || new Set();
    found.landed.set(episode, new Set([...before, ...texts]));
    const published = here.event.startsWith("dispatch:") ? parseDispatch(here.event, hedges) : null;
    if (published) {
      found.seed = found.seed || here.event;
      publish(found, key, published.lines);
    }
    if (published || texts.some((text) => !before.has(text))) {
      answer(found, key);
      answer(found, WEEK);
    }
    if (closing && (published || !found.closed.has(key))) close(found, key);
  }

  function enter(found, episode, begins) {
    if (found.episode && found.episode !== episode) close(found, keys.get(found.episode).key);
    if (begins) found.closed.delete(keys.get(episode).key);
    found.episode = episode;
  }

  function textsOf(found, key) {
    if (key !== WEEK) return found.landed.get(key);
    return new Set([...found.landed.values()].flatMap((texts) => [...texts]));
  }

  function publish(found, key, lines) {
    const before = new Map((found.editions.get(key) || []).map((each) => [lineId(each.line), each]));
    const texts = textsOf(found, key);
    const landed = found.landed.get(byKey.get(key).episode);
    const kept = new Set(lines.map(lineId));
    for (const published of before.values()) {
      if (!kept.has(lineId(published.line))) withdraw(found, key, published, lines);
    }
    found.editions.set(key, lines.map((line) => (before.has(lineId(line))
      ? { ...before.get(lineId(line)), texts }
      : { line, texts, landed, answered: false })));
  }

  function withdraw(found, key, published, lines) {
    const blamed = remark(found, key, published.line);
    const again = lines.filter(({ item }) => item === published.line.item);
    const mended = !again.some((line) => remark(found, key, line).ruling.wrong);
    const inTime = published.answered && !found.closed.has(key) && !found.errata.has(blamed.id);
    if (inTime && mended && blamed.ruling.wrong) record(found.corrections, blamed, published.texts);
  }

  function answer(found, key) {
    if (!found.editions.has(key)) return;
    const landed = found.landed.get(byKey.get(key).episode) || new Set();
    const judged = found.editions.get(key).map((published) => ({
      ...published,
      answered: published.answered || found.closed.has(key)
        || [...landed].some((text) => !published.landed.has(text)),
    }));
    found.editions.set(key, judged);
    for (const published of judged) {
      if (published.answered) judge(found, remark(found, key, published.line), published.texts);
    }
  }

  function judge(found, made, texts) {
    const { verdict } = made.ruling;
    if (!found.notes.has(made.id)) {
      const used = [...found.notes.values()].filter((other) => other.remark.ruling.verdict === verdict).length;
      found.notes.set(made.id, { remark: made, text: note(verdict, found.seed, used) });
    }
    if (verdict === "fiction") record(found.errata, made, texts);
  }

  function close(found, key) {
    found.closed.add(key);
    answer(found, key);
    for (const published of found.editions.get(key) || []) {
      found.reckoned.add(key);
      const made = remark(found, key, published.line);
      if (made.ruling.wrong) record(found.errata, made, published.texts);
      else if (made.ruling.verdict === "over-hedged") record(found.overHedged, made, published.texts);
    }
  }

  function record(entries, made, texts) {
    if (!entries.has(made.id)) entries.set(made.id, { remark: made, texts });
  }

  function remark(found, key, line) {
    const made = ruling(line, textsOf(found, key));
    return { id: JSON.stringify([key, lineId(line), made.verdict]), key, line, ruling: made };
  }

  return { account, textsOf, remark, ruling, stateOf, statements, facts, keys, byKey, hedges };
}
