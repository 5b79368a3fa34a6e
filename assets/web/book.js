// The data of the story: a table in which each value stands once.
// See game/export/html/values.py for how an entry is read.

function readBook(data) {
  const made = new Array(data.values.length);

  function value(at) {
    const entry = data.values[at];
    if (!Array.isArray(entry)) return entry;
    if (made[at] === undefined) made[at] = list(entry);
    return made[at];
  }

  function list([kind, ...parts]) {
    const values = parts.map(value);
    if (kind === 0) return Object.freeze(values);
    const [type, ...fields] = data.types[kind - 1];
    const record = { type };
    fields.forEach((field, position) => { record[field] = values[position]; });
    return Object.freeze(record);
  }

  // A sheet is a frame, what is its own in it, its setting, and a move a choice.
  const PARTS = 6;
  const sheets = data.sheets.split(";").map((row) => row.split(",").map((each) => parseInt(each, 36)));
  const views = new Map();

  function view(sheet) {
    if (!views.has(sheet)) {
      const [frame, title, blocks, choices, gauges] = sheets[sheet].slice(0, PARTS).map(value);
      views.set(sheet, Object.freeze({ ...frame, title, blocks, choices, gauges }));
    }
    return views.get(sheet);
  }

  return {
    cover: value(data.cover),
    openings: new Map(Object.entries(data.openings)),
    round: (at) => value(data.rounds[at]),
    desk: value(data.desk),
    view,
    setting: (sheet) => value(sheets[sheet][PARTS - 1]),
    move: (sheet, choice) => sheets[sheet][PARTS + choice],
  };
}
