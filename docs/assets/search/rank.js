// What comes first: titles, headings, labels of figures, text; whole words before accidental runs; newer before older.
const KIND = { title: 8, heading: 5, figure: 4, text: 3 };
const ACCIDENTAL = 0.6; // of a whole word's worth
const TOGETHER = 1.5; // several words that stand side by side as they were typed
const SCATTERED = 0.3; // several words that no one unit has
const VARIANT = 0.25; // another name of the same
const MANY = 0.25; // for each doubling of the units found
const NEWER = 0.75; // the newest report, against the oldest

/** How good a unit is: `{kind, whole, together}`. */
export function unitScore({ kind, whole, together }) {
  return KIND[kind] * (whole ? 1 : ACCIDENTAL) * (together ? TOGETHER : 1);
}

/** How good a report is: its best unit first of all. `age` is 0 for the newest report and 1 for the oldest. */
export function reportScore({ units, scattered, variant }, age) {
  const best = Math.max(...units.map(unitScore));
  const kept = (scattered ? SCATTERED : 1) * (variant ? VARIANT : 1);
  return (best + MANY * Math.log2(units.length) + NEWER * (1 - age)) * kept;
}
