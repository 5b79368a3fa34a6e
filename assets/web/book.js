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

  return {
    cover: value(data.cover),
    openings: new Map(Object.entries(data.openings)),
    round: (at) => value(data.rounds[at]),
    view: (sheet) => value(data.sheets[sheet][0]),
    whatIf: (sheet) => value(data.sheets[sheet][1]),
    move: (sheet, choice) => data.sheets[sheet][2 + choice],
  };
}
