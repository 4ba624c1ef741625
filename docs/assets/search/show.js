// What a reader sees of a hit: the text of the unit with the words marked in it, held against the text itself.

/** Give where a folded word stands in a text: [start, end] in UTF-16 units, as slices want them. */
function places(word, { text, at, to }) {
  const found = [];
  for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + word.length)) {
    found.push([at[from], to[from + word.length - 1]]);
  }
  return found;
}

/** Give the stretches of `text` that words take, joined where they touch, and how many of the words it has. */
export function marked(text, words, trace) {
  const traced = trace(text), each = words.map((word) => places(word, traced));
  const marks = [];
  for (const [start, end] of each.flat().sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = marks.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return { marks, has: each.filter(({ length }) => length).length };
}

/** Give the code points of a folded text that begin at some positions and are `chars`: the positions that are right. */
export function standsAt(folded, positions, chars) {
  const all = [...folded];
  return positions.filter((position) => chars.every((char, step) => all[position + step] === char));
}
