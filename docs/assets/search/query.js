// What a reader typed, as words: parts between spaces, and parts in straight quotes, which mean exactly so.
const PARTS = /(?:^|\s)["＂]([^"＂]+)["＂](?=\s|$)|(\S+)/gu;

/**
 * Give the words of a query as `{text, exact, typed}`: `text` is folded, `exact` what is to stand there letter for
 * letter, or null, `typed` as it was typed. A quotation mark in the middle of a word, or a Chinese one anywhere, is a
 * character like any other.
 */
export function parse(query, fold) {
  const words = new Map();
  for (const [, quoted, plain] of query.matchAll(PARTS)) {
    const text = fold(quoted ?? plain), typed = quoted ? `"${quoted}"` : plain;
    if (text && !(words.get(text)?.exact && !quoted)) words.set(text, { text, exact: quoted ?? null, typed });
  }
  return [...words.values()];
}

// Pairs of marks, folded, that a reader may put around a word: a quotation, the title of a law, something in brackets.
const OPENING = [..."“‘「『《〈【〔(["], CLOSING = [..."”’」』》〉】〕)]"];

/** Give the words of a query without pairs of marks around them; null where none has any. */
export function bare(words) {
  const made = words.map((word) => (word.exact === null ? { ...word, text: inside(word.text) } : word));
  return made.some(({ text }, at) => text !== words[at].text) ? made : null;
}

function inside(text) {
  const chars = [...text];
  let from = 0, to = chars.length;
  while (to - from > 2 && OPENING.includes(chars[from]) && OPENING.indexOf(chars[from]) === CLOSING.indexOf(chars[to - 1])) {
    from++;
    to--;
  }
  return chars.slice(from, to).join("");
}

/** Part the words of a query from the year that it names, which may have 年 after it; `year` is "" where there is none. */
export function years(words) {
  const isYear = ({ text, exact }) => exact === null && /^(?:19|20)\d\d年?$/.test(text), named = words.find(isYear);
  return { words: words.filter((word) => word !== named), year: named?.text.slice(0, 4) ?? "" };
}

// What only makes a question: 任免了多少人, 怎么办理, 会议次数. How often something met says what: 几次会 is looked up as a word.
const ASKED = /(?:(?<![有了共])[有了共]+)?(?:多少|几(?!次会))[次个件项条名人份场届]?|怎么样?|怎样|如何|什么|哪[些个里]|是否|有没有|[吗呢？?]|次数$|开了|开过|[每一全]年开?/u;

/** Give, folded, what is wanted by words: without what only makes a question, and names parted off (see Names.parted). */
export function wanted(words, names) {
  const made = (bare(words) ?? words).flatMap(({ text, exact }) => (exact === null ? text.split(ASKED).flatMap((part) => names.parted(part)) : [text]));
  return [...new Set(made)].filter((text) => [...text].length > 1);
}
