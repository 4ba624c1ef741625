// Asks our engine on the level of pages: the names of reports that have all words, and the first ones of its order.
import { open as engine } from "./scripts/engine.js";

export async function open() {
  const made = await engine(new URL("search/", document.baseURI).href);
  const names = async (query, options) => {
    const { reports } = await made.search(query, options);
    return reports.map(({ report }) => report.address);
  };
  return {
    all: (query) => names(query, { limit: 1e9, hits: 0, bytes: Infinity, others: false }),
    first: (query, limit) => names(query, { limit }),
  };
}
