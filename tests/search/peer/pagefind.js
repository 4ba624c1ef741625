// Asks Pagefind by its own script. What a result's fragment tells is read for those that are shown.
const known = new Map();

export async function open() {
  const pagefind = await import("./pagefind/pagefind.js");
  await pagefind.init();
  const name = async (result) => {
    if (!known.has(result.id)) {
      const { url } = await result.data();
      known.set(result.id, url.replace(/^.*\/|\.html.*$/g, ""));
    }
    return known.get(result.id);
  };
  const first = async (query, limit) => Promise.all((await pagefind.search(query)).results.slice(0, limit).map(name));
  return { all: (query) => first(query, Infinity), first };
}
