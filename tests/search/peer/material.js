// Asks the stock theme's worker by its four messages (SETUP 0, READY 1, QUERY 2, RESULT 3), as the theme's script does.
export async function open() {
  const { config, docs } = await (await fetch("search/search_index.json")).json();
  const worker = new Worker(await (await fetch("worker.txt")).text());
  const tell = (message) => new Promise((resolve, reject) => {
    Object.assign(worker, { onmessage: ({ data }) => resolve(data.data), onerror: reject });
    worker.postMessage(message);
  });
  await tell({ type: 0, data: { config, docs, options: { suggest: false } } });
  const all = async (query) => {
    const { items } = await tell({ type: 2, data: query });
    return items.map(([{ location }]) => location.replace(/\.html.*$/, ""));
  };
  return { all, first: async (query, limit) => (await all(query)).slice(0, limit) };
}
