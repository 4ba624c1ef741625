// What both the theme's box and the page of search ask: the engine, with the site's own pages among its names, and the
// figures that answer a question for a number.
import { open } from "./engine.js";
import { parse, years } from "./query.js";
import { FIGURES } from "./said.js";

export { parse };

const ASKED = 12; // figures of which those are chosen where no year is named

/**
 * Open the index. The answers to asking for start.json and pages.json come as promises; without the second no page is
 * named. `isAnew` tells that files did not fit together: nothing that is kept for their addresses is used.
 */
export async function opened(site, [start, pages], { isAnew = false } = {}) {
  const fetcher = isAnew ? (address, how) => fetch(address, { ...how, cache: "reload" }) : undefined;
  const [engine, rows] = await Promise.all([open(`${site}search/`, { asked: start, fetcher }), pages.then(rowsOf, () => [])]);
  engine.names.add(rows);
  return engine;
}

async function rowsOf(answer) {
  return answer.ok ? answer.json().catch(() => []) : [];
}

/**
 * Give up to FIGURES figures, and one more where there are more, that a query asks for: those of a year that it names; else, where an indicator is
 * called so or figures alone are asked for (`isAsked`), those whose label says little besides the words. Where nothing is of the year, those of other
 * years are given, each with the year that it is not of as `missed`.
 */
export async function figuresOf(engine, query, { filter = {}, bytes, isAsked = false, others = true }) {
  const { words, year } = years(parse(query, engine.fold)), size = words.reduce((sum, { text }) => sum + text.length, 0);
  if (!words.length || !(year || isAsked || isCounted(engine, query, words))) return [];
  const rows = year ? await engine.figures(query, { limit: FIGURES + 1, filter, bytes, others }) : [];
  if (rows.length) return rows;
  const any = await engine.figures(words.map(({ typed }) => typed).join(" "), { limit: ASKED, filter, bytes, others });
  const short = any.filter(({ label }) => engine.fold(label).length <= 2 * size);
  return year ? short.map((row) => ({ ...row, missed: year })) : short;
}

/** Tell whether an indicator is called as one of the words, or has the whole query in its name. */
function isCounted(engine, query, words) {
  if (words.length === 1 && [...words[0].text].length === 1) return false; // stands in too many names
  const named = [...words.flatMap(({ text }) => engine.names.called(text)), ...engine.suggest(query, Infinity)];
  return named.some(({ kind }) => kind === "indicator");
}
