// What comes first: titles, headings, labels of figures, text; whole words before accidental runs; newer before older.
// A score is a product of what speaks for a unit: e to the power of a sum, whose summands are below. They are a linear
// model's, fitted to the first hundred queries in tests/search (README.md there), but for those of titles, headings,
// whole words and words side by side, of which the judged units have too few to tell: these are set.
const KIND = { title: 1.6, heading: 1, figure: 1.2, text: 0 };
const ACCIDENTAL = -1; // not a whole word
const TOGETHER = 0.4; // several words that stand side by side as they were typed
const COVER = 2.4; // for the logarithm of how much of what was typed the unit has
const COUNTED = 0.75; // a figure, where a number is asked for
const LATE = -0.6; // the end of a report, where it says what is to be done, against its beginning
const ABOUT = 1.25; // a report that is about a word: its title, place or year
const NEWER = 0.9; // the newest report, against the oldest
const SCATTERED = -2; // several words that no one unit has; what lacks counts by COVER
const VARIANT = -1.1; // another name of the same
const SENTENCE = 1.5; // one sentence has all parts of the words, against none
const CLAUSE = 0.6; // one clause has
const OFTEN = 0.13; // for the binary logarithm of how many characters of the text are the words
const LABEL = 0.9; // a label or heading that is the words and nothing else
const EARLY = 0.2; // the words begin the paragraph
const NUMBER = 0.35; // a number belongs to the words
const ASKED = 0.65; // besides, where one is asked for
const PLANNED = -0.35; // it tells of what is to be done
const YEAR = 0.35; // the year that was asked for is the figure's, or is named by the section or the paragraph
const BESIDE = 15; // characters after a word in which a number belongs to it
const LEAD = 200; // characters within which words are early
const PLAN = /安排|任务|目标|打算|思路|计划|下一步|今后/;
const COUNT = /多少|几|[率元数]|占比|总值|产量|床位|面积|收入/;
const SENTENCES = /[^。；;!?！？]+/g;
const CLAUSES = /[^。；;!?！？，,]+/g;
const AROUND = /[“”‘’"'《》]|[[〔(]\d+[\]〕)]/g; // what stands between the characters of a word: “放管服”[3]改革

/** Tell whether folded words ask for a number. */
export const asksNumber = (words) => words.some((text) => COUNT.test(text));

/** How good a unit is: `{kind, whole, together, cover}`, `cover` how much of the words it has, 1 for all. */
export function unitScore({ kind, whole, together, cover = 1 }, isAsked = false) {
  const counted = isAsked && kind === "figure" ? COUNTED : 0;
  return Math.exp(KIND[kind] + (whole ? 0 : ACCIDENTAL) + (together ? TOGETHER : 0) + COVER * Math.log(cover) + counted);
}

/** What of a unit's score is left by its place among those of its kind in the report, from 0 to 1. */
export const lateScore = (place) => Math.exp(LATE * place);

/** How much a report adds to its units: `age` is 0 for the newest and 1 for the oldest, `about` how much it is about a word. */
export function reportScore({ scattered, near, variant, about }, age) {
  return Math.exp(NEWER * (1 - age) + ABOUT * about + (scattered && !near ? SCATTERED : 0) + (variant && !near ? VARIANT : 0));
}

/**
 * How much better or worse a unit is by its text. `text` is folded, as are the words: `forms` are lists of their parts, one
 * of which is looked for; `last` is the report's last year, `year` the one that is asked for, "" for
 * none, and `isAsked` tells whether a number is.
 */
export function fineScore(unit, about) {
  return Math.exp(traits(unit, about).reduce((sum, trait, at) => sum + trait * WEIGHTS[at], 0));
}

const WEIGHTS = [LABEL, EARLY, NUMBER, ASKED, PLANNED, YEAR, SENTENCE, CLAUSE, OFTEN];

/** Give what a unit's text has of what WEIGHTS weighs: numbers from 0 to 1, and the logarithm for OFTEN. */
export function traits({ kind, text, period, section }, { forms, last, isAsked, year }) {
  const isFigure = kind === "figure", parts = forms.flat(), spots = parts.flatMap((part) => spotsOf(part, text));
  const first = Math.min(LEAD, ...spots.map(([start]) => start)), size = spots.reduce((sum, [start, end]) => sum + end - start, 0);
  const isCounted = !isFigure && spots.some(([, end]) => /[0-9]/.test(text.slice(end, end + BESIDE)));
  const years = period.match(/\d{4}/g) ?? [];
  const isPlanned = isFigure ? last && years.some((year) => year > last) : PLAN.test(section);
  return [
    kind === "text" ? 0 : Math.min(1, size / Math.max(1, text.length)),
    isFigure ? 0 : 1 - first / LEAD,
    isCounted ? 1 : 0,
    isCounted && isAsked ? 1 : 0,
    isPlanned ? 1 : 0,
    year && (isFigure ? years.includes(year) : `${section}${text}`.includes(year)) ? 1 : 0,
    ...worded(isFigure, text, parts, forms),
  ];
}

/** Give how much of the words one sentence has, and one clause, and how often they stand in the text. */
function worded(isFigure, text, parts, forms) {
  const bare = text.replace(AROUND, ""), most = (some) => Math.max(0, ...some.flatMap((one) => forms.map((words) => coverOf(words, one))));
  if (isFigure) return [most([bare]), 0, 0];
  const size = [...new Set(parts)].reduce((sum, part) => sum + part.length * spotsOf(part, bare).length, 0);
  return [most(bare.match(SENTENCES) ?? [bare]), most(bare.match(CLAUSES) ?? [bare]), Math.log2(1 + size)];
}

const coverOf = (parts, text) => parts.filter((part) => text.includes(part)).length / Math.max(1, parts.length);

function spotsOf(part, text) {
  const found = [];
  for (let at = text.indexOf(part); at >= 0 && part; at = text.indexOf(part, at + part.length)) found.push([at, at + part.length]);
  return found;
}
