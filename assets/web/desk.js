// The desk as the page shows it: the same values as game/play/dispatch_view.py.

const OWN = "=";

function createDesk(book) {
  const { desk } = book;
  const { said } = desk;
  const accounts = createAccounts(book);
  const { account, textsOf, remark, ruling, stateOf, statements, keys, byKey, hedges } = accounts;

  // What may be written

  function keyHere(state) {
    return keys.get(book.view(top(state)).episode);
  }

  function obstacle(state) {
    const { what_if: imagined, texts } = book.setting(top(state));
    if (imagined) return said.obstacles.imagined;
    if (state.round) return said.obstacles.sorting;
    return texts.length ? "" : said.obstacles.nothing_opened;
  }

  function tooFew(key, found) {
    const missing = key === WEEK ? said.obstacles.too_few_for_the_week : said.obstacles.too_few;
    return found < missing.length ? missing[found] : "";
  }

  function offered(state) {
    const { key, episode } = keyHere(state);
    const inside = (each) => (key === WEEK ? true : each === episode);
    const states = [...walk(state)].reverse();
    const met = new Set(states
      .filter((here) => !book.setting(top(here)).what_if)
      .map((here) => book.view(top(here)))
      .filter((view) => inside(view.episode))
      .flatMap((view) => view.blocks.flatMap(stated)));
    const facts = [...met].map((fact) => statements.get(`fact:${fact}`))
      .filter((each) => each && (key !== WEEK || each.for_the_week));
    const visited = new Set(states.map((here) => book.setting(top(here)).what_if));
    const worded = new Map();
    for (const each of desk.statements) {
      const { what_if: imagined, candidate } = each;
      const open = imagined && visited.has(imagined) && inside(each.episode);
      if (open && !worded.has(candidate.statement)) worded.set(candidate.statement, each);
    }
    return [...facts, ...worded.values()].map(({ candidate }) => candidate);
  }

  function stated(block) {
    switch (block.type) {
      case "FactBlock": return [block.fact];
      case "CompareBlock": return [block.fact.fact];
      case "DocumentBlock": return block.facts.map(({ fact: id }) => id);
      case "QuestionBlock": return block.reveal.map(({ fact: id }) => id);
      default: return [];
    }
  }

  function accepts(state, event) {
    const parsed = parseDispatch(event, hedges);
    if (!parsed || obstacle(state)) return false;
    const { key, lines: wanted } = keyHere(state);
    const items = new Set(parsed.lines.map(({ item }) => item));
    if (parsed.key !== key || items.size !== wanted || parsed.lines.length !== wanted) return false;
    const allowed = new Set(offered(state).map(({ item }) => item));
    return [...items].every((item) => allowed.has(item));
  }

  function draft(state) {
    const { key, title, lines } = keyHere(state);
    const candidates = offered(state);
    const current = account(state).editions.get(key) || [];
    return { type: "Draft", key, title, lines, candidates, hedges: desk.hedges,
      current: current.map(({ line }) => line),
      obstacle: obstacle(state) || tooFew(key, candidates.length), pinned: desk.pinned };
  }

  function questions(lines) {
    return said.questions.map((question, at) => {
      const found = lines.flatMap(({ item }, position) => {
        const known = statements.get(item);
        return known && known.questions.includes(at) ? [position + 1] : [];
      });
      const answer = said.answered_by[found.reduce((sum, line) => sum + 2 ** (line - 1), 0)];
      return { type: "Asked", question, answer, lines: found };
    });
  }

  function preview(state, lines) {
    const { key, episode } = keyHere(state);
    const texts = new Set([...walk(state)]
      .filter((here) => key === WEEK || book.view(top(here)).episode === episode)
      .flatMap((here) => book.setting(top(here)).texts));
    return lines.map((line) => printed(line, texts));
  }

  // What was printed

  function printed(line, texts) {
    const statement = statements.get(line.item);
    const { candidate, fact } = statement;
    const parts = ruling(line, texts).halves.map(({ heading: head, fact: id }) => ({
      type: "Part",
      heading: head,
      statement: statementOf(statement, id, texts),
      fact: id === OWN ? fact : id,
    }));
    const shown = parts.filter((part) => part.fact).map((part) => stateOf(part.fact, texts).block);
    return { type: "PublishedLine", line, hedge: desk.hedges[hedges.get(line.hedge)].word,
      wording: { type: "Wording", parts }, mark: candidate.mark, word: candidate.word,
      sources: distinct(cited(shown).flatMap(({ citations: list }) => list)) };
  }

  function statementOf({ candidate }, fact, texts) {
    if (fact === OWN) return candidate.statement;
    return fact ? stateOf(fact, texts).block.statement : "";
  }

  function distinct(citationList) {
    return [...new Map(citationList.map((each) => [JSON.stringify(each), each])).values()];
  }

  // Facts with their footnotes numbered from one to the next, as on a page.
  function cited(blocks, numbers = new Map()) {
    const number = ({ source, quote }) => {
      const key = JSON.stringify([source, quote]);
      if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
      return numbers.get(key);
    };
    return blocks.map((block) => ({ ...block,
      citations: block.citations.map((each) => ({ ...each, number: number(each) })) }));
  }

  function published(state, key) {
    return publishedIn(account(state), key);
  }

  function publishedIn(found, key) {
    const lines = found.editions.get(key);
    if (!lines) return null;
    return { type: "Published", key, title: byKey.get(key).title,
      lines: lines.map(({ line, texts }) => printed(line, texts)),
      questions: questions(lines.map(({ line }) => line)) };
  }

  // The desk's answer

  function answers(state, key = keyHere(state).key) {
    const found = account(state);
    const lines = found.editions.get(key);
    if (!lines) return null;
    const numbers = new Map();
    const judged = lines.map((each) => judgedLine(found, key, each, numbers));
    const correctable = key === keyHere(state).key && !found.closed.has(key);
    const waits = judged.some(({ verdict }) => verdict === null);
    const decides = judged.some(({ verdict, fate }) => verdict !== null && verdict !== "right" && !fate);
    return { type: "Answers", key, title: byKey.get(key).title, when: waits ? said.later : "",
      lines: judged, correctable, invitation: correctable && decides ? said.decide : "" };
  }

  function judgedLine(found, key, { line, texts, answered }, numbers) {
    const judged = { type: "Judged", printed: printed(line, texts), verdict: null, word: said.waiting,
      why: "", signed: "", note: "", evidence: [], origin: "", fate: "" };
    if (!answered) return judged;
    const made = remark(found, key, line);
    const { verdict, word, why, evidence } = made.ruling;
    const note = noteOn(found, made);
    return { ...judged, verdict, word, why, signed: note ? said.signed : "", note,
      evidence: blocks(evidence, line, textsOf(found, key), numbers),
      origin: statements.get(line.item).origin,
      fate: found.errata.has(made.id) ? said.erratum : "" };
  }

  function noteOn(found, { id }) {
    return found.notes.has(id) ? found.notes.get(id).text : "";
  }

  function blocks(ids, { item }, texts, numbers) {
    const own = statements.get(item).fact;
    return cited(ids.map((id) => stateOf(id === OWN ? own : id, texts).block), numbers);
  }

  function ledger(state) {
    const found = account(state);
    const blamed = new Set([...found.errata.values(), ...found.overHedged.values()]
      .map(({ remark: made }) => made.key));
    const flawless = [...found.reckoned].filter((key) => !blamed.has(key)).length;
    return { type: "Ledger",
      errata: entries(found, found.errata, said.erratum),
      corrections: entries(found, found.corrections, said.correction),
      over_hedged: entries(found, found.overHedged, said.over_hedged),
      printed: found.reckoned.size, flawless, summary: summary(found, flawless) };
  }

  function entries(found, list, word) {
    return [...list.values()].map(({ remark: made, texts }) => ({
      type: "Entry", word, where: byKey.get(made.key).where,
      text: inOneLine(printed(made.line, texts).wording),
      why: ruling(made.line, textsOf(found, made.key)).why, note: noteOn(found, made) }));
  }

  function inOneLine({ parts }) {
    return parts.map(({ heading: head, statement }) => [head, statement].filter(Boolean).join(" — ")).join(" / ");
  }

  function summary(found, flawless) {
    if (!(found.reckoned.size || found.errata.size || found.corrections.size)) return [];
    const counts = [found.reckoned.size, flawless, found.errata.size, found.corrections.size,
      found.overHedged.size];
    return said.summary.map((parts) => parts.map(
      (part, at) => part + (at < parts.length - 1 ? counts.shift() : "")).join(""));
  }

  function confrontation(state) {
    const found = account(state);
    const lines = found.editions.get(WEEK) || [];
    if (!lines.some(({ answered }) => answered)) return null;
    const numbers = new Map();
    return { type: "Confrontation", title: said.confrontation, lines: lines.map(({ line, texts }) => {
      const { word, said: told, disagreements, evidence } = statements.get(line.item).later;
      return { type: "Aftermath", printed: printed(line, texts), word, said: told, disagreements,
        evidence: blocks(evidence, line, textsOf(found, WEEK), numbers) };
    }) };
  }

  function news(state) {
    if (!state.previous) return "";
    const [before, now] = [account(state.previous), account(state)];
    const fresh = [...now.notes].filter(([id]) => !before.notes.has(id));
    const errata = now.errata.size - before.errata.size;
    const again = fresh.filter(([id, { remark: made }]) => made.ruling.verdict !== "right"
      && !now.errata.has(id)).length;
    return fresh.length || errata ? said.told[errata][again] : "";
  }

  function allKeys(state) {
    return [...account(state).editions.keys()];
  }

  return { accepts, draft, questions, preview, published, answers, ledger, confrontation, news, keys: allKeys };
}
