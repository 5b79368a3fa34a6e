// One reader's way through the sheets: start, view, choose, rewind.
// A state is never changed. It has a pile of sheets, the sorting round laid on it if
// there is one, the event that led to it and the state before.
// See game/export/html/sheets.py for what the steps are.

const TURN = 0, CALL = 1, RETURN = 2, RETURN_CHANGED = 3, OPEN = 4, SORT = 5, STEPS = 6;
const CLOSED = -1;

function top(state) {
  return state.pile[state.pile.length - 1];
}

function offered(view) {
  return view.leave ? [...view.choices, view.leave] : view.choices;
}

function* walk(state) {
  for (let here = state; here; here = here.previous) yield here;
}

function path(state) {
  return [...walk(state)].map((here) => here.event).reverse();
}

function createEngine(book) {
  const desk = createDesk(book);

  function after(previous, event, pile, round = null) {
    return { pile, round, event, previous, length: previous ? previous.length + 1 : 1 };
  }

  function start(episode) {
    return after(null, `episode:${episode}`, [book.openings.get(episode)]);
  }

  function view(state) {
    return state.round ? roundView(book.round(state.round.at), state.round) : book.view(top(state));
  }

  function choose(state, event) {
    if (event.startsWith("dispatch:")) return desk.accepts(state, event) ? after(state, event, state.pile) : null;
    if (state.round) return sorted(state, event);
    const here = view(state);
    const at = offered(here).findIndex((choice) => choice.id === event);
    if (at >= 0) return moved(state, event, book.move(top(state), at));
    return here.mode === "record" ? opened(state, event) : null;
  }

  function opened(state, event) {
    const [kind, episode] = [event.slice(0, 8), event.slice(8)];
    if (kind !== "episode:" || !book.openings.has(episode)) return null;
    return after(state, event, [book.openings.get(episode)]);
  }

  function moved(state, event, move) {
    if (move === CLOSED) return null;
    const target = Math.floor(move / STEPS);
    const below = state.pile.slice(0, -1);
    switch (move % STEPS) {
      case TURN: return after(state, event, [...below, target]);
      case CALL: return after(state, event, [...state.pile, target]);
      case RETURN: return after(state, event, below);
      case RETURN_CHANGED: return after(state, event, [...below.slice(0, -1), target]);
      case OPEN: return after(state, event, [target]);
      case SORT: return after(state, event, state.pile, begun(target, visited(state)));
      default: return null;
    }
  }

  function begun(at, seen) {
    return { at, items: deal(book.round(at), seen), bins: [] };
  }

  function sorted(state, event) {
    if (event === "back") return after(state, event, state.pile);
    if (!view(state).choices.some((choice) => choice.id === event)) return null;
    const bins = [...state.round.bins, event.slice("pile:".length)];
    return after(state, event, state.pile, { ...state.round, bins });
  }

  function visited(state) {
    return new Set([...walk(state)].map((here) => book.setting(top(here)).what_if));
  }

  function replay(events) {
    let state = null;
    for (const event of events) {
      const next = state ? choose(state, String(event)) : first(event);
      if (!next) return { state, whole: false };
      state = next;
    }
    return { state, whole: true };
  }

  function first(event) {
    const episode = String(event).slice("episode:".length);
    return book.openings.has(episode) ? start(episode) : null;
  }

  return { start, view, choose, replay, visited, desk };
}
