// What comes first: titles, headings, labels of figures, text; whole words before accidental runs; newer before older.
// The numbers were tuned by the first half of the queries in tests/search.
const KIND = { title: 8, heading: 5, figure: 4, text: 3 };
const ACCIDENTAL = 0.8; // of a whole word's worth
const TOGETHER = 1.5; // several words that stand side by side as they were typed
const SCATTERED = 0.3; // several words that no one unit has
const COVER = 4; // how steeply a unit loses worth that has not all that was typed
const VARIANT = 0.5; // another name of the same
const MANY = 0.1; // for each doubling of the units found
const NEWER = 0.75; // the newest report, against the oldest

/** How good a unit is: `{kind, whole, together, cover}`, `cover` how much of the words it has, 1 for all. */
export function unitScore({ kind, whole, together, cover = 1 }) {
  return KIND[kind] * (whole ? 1 : ACCIDENTAL) * (together ? TOGETHER : 1) * cover ** COVER;
}

/** How good a report is: `best`, the score of its best unit, first of all; `size` units were found. `age` is 0 for the newest report and 1 for the oldest. */
export function reportScore({ best, size, scattered, near, variant }, age) {
  const kept = (scattered && !near ? SCATTERED : 1) * (variant && !near ? VARIANT : 1);
  return (best + MANY * Math.log2(size) + NEWER * (1 - age)) * kept;
}

export const KEEP = 0.3; // of the best hit's worth: hits of the same report with less are not shown
const BESIDE = 15; // characters after a word in which a number belongs to it
const NUMBER = 1.2; // a number belongs to the words
const PLANNED = 0.8; // it tells of what is to be done
const PLAN = /安排|任务|目标|打算|思路|计划|下一步|今后/;

/** How much better or worse a hit is by its text and section: with numbers, and of what was done, better. */
export function fineScore({ kind, text, marks, period, section }, { last }) {
  const isCounted = kind !== "figure" && marks.some(([, end]) => /[0-9０-９]/.test(text.slice(end, end + BESIDE)));
  const years = period.match(/\d{4}/g) ?? [];
  const isPlanned = kind === "figure" ? last && years.some((year) => year > last) : PLAN.test(section);
  return (isCounted ? NUMBER : 1) * (isPlanned ? PLANNED : 1);
}
