// Text as search compares it: width, case, traditional characters and spaces make no difference. The same as
// generator/render/search/fold.py; tests/search/fold_vector.json holds the two together.
const OUT = /[\p{Z}\p{Cc}\p{Cf}\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u;

const isOne = (form) => form.length === 1 || (form.length === 2 && form.codePointAt(0) > 0xffff);

/**
 * Make the folder of texts. `simplified` is a pair of strings of equal length: the traditional characters, and what each
 * becomes. Gives `fold(text)`, and `trace(text)`: the folded text with, for each of its UTF-16 units, where in `text`
 * that character begins (`at`) and ends (`to`).
 */
export function folder(simplified) {
  const [from, to] = simplified.map((text) => [...text]);
  const known = new Map();
  const simple = new Map(from.map((char, number) => [char, to[number]]));
  const one = (char) => {
    let made = char;
    const form = made.normalize("NFKC");
    if (isOne(form)) made = form;
    const lower = made.toLowerCase();
    if (isOne(lower)) made = lower;
    made = simple.get(made) ?? made;
    if (OUT.test(made)) made = "";
    known.set(char, made);
    return made;
  };
  const folded = (char) => known.get(char) ?? one(char);
  const fold = (text) => {
    let made = "";
    for (const char of text) made += folded(char);
    return made;
  };
  const trace = (text) => {
    const begins = [], ends = [];
    let made = "", offset = 0;
    for (const char of text) {
      const form = folded(char);
      for (let unit = 0; unit < form.length; unit++) {
        begins.push(offset);
        ends.push(offset + char.length);
      }
      made += form;
      offset += char.length;
    }
    return { text: made, at: begins, to: ends };
  };
  return { fold, trace };
}
