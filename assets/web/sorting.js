// A sorting round: dealt from the what-ifs visited, by the rule of game/play/sorting.py.
// Every sentence comes with the data; only the numbers of the score and of the
// footnotes are put in here.

function deal(round, visited) {
  const allowed = round.items.filter((item) => !item.what_if || visited.has(item.what_if));
  const piles = round.bins.map((bin) => allowed.filter((item) => item.bin === bin));
  const longest = Math.max(...piles.map((pile) => pile.length));
  const dealt = [];
  for (let row = 0; row < longest; row += 1) {
    for (const pile of piles) if (row < pile.length) dealt.push(pile[row]);
  }
  const kept = new Set(dealt.slice(0, round.size));
  return allowed.filter((item) => kept.has(item));
}

function roundView(round, { items, bins }) {
  const done = bins.length === items.length;
  const frame = done ? round.over : round.asking;
  const pairs = bins.map((bin, at) => ({ item: items[at], bin }));
  const block = {
    ...frame.blocks[0],
    word: round.words[items.length][bins.length],
    statement: done ? "" : items[bins.length].statement,
    sorted: numbered((done ? pairs : pairs.slice(-1)).map((pair) => answer(round, pair))),
    score: done ? score(round, pairs) : [],
  };
  return { ...frame, blocks: [block] };
}

function answer(round, { item, bin }) {
  return item.answers[round.bins.indexOf(bin)];
}

// The same quotation keeps its number from one statement to the next.
function numbered(answers) {
  const numbers = new Map();
  const number = ({ source, quote }) => {
    const key = JSON.stringify([source, quote]);
    if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
    return numbers.get(key);
  };
  const cited = (fact) => ({
    ...fact,
    citations: fact.citations.map((citation) => ({ ...citation, number: number(citation) })),
  });
  return answers.map((item) => (item.fact ? { ...item, fact: cited(item.fact) } : item));
}

function score(round, pairs) {
  const hits = pairs.filter(({ item, bin }) => item.bin === bin);
  const sentences = [round.sorted_well[pairs.length][hits.length]];
  round.bins.forEach((bin, at) => {
    const there = pairs.filter(({ item }) => item.bin === bin).length;
    const alarms = pairs.filter((pair) => pair.bin === bin && pair.item.bin !== bin).length;
    const found = hits.filter((pair) => pair.bin === bin).length;
    if (there || alarms) sentences.push(tally(round.tallies[at], [found, there, alarms]));
  });
  return sentences;
}

function tally({ one_alarm: one, several }, numbers) {
  const parts = numbers[2] > 1 ? several : one;
  return parts.map((part, at) => part + (at < numbers.length ? numbers[at] : "")).join("");
}
