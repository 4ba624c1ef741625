// Small mends of the theme's search box: what was found is said in words, input methods are waited for, and where search
// cannot work the box says so.
(() => {
  const ROOT = new URL("../../", document.currentScript.src);
  const box = document.querySelector("[data-md-component='search']");
  if (!box) return;
  if (location.protocol === "file:") {
    // The theme has put the box away, since browsers start no worker from a file.
    const note = document.querySelector("template.gb-search-off");
    box.before(note.content.cloneNode(true));
    return;
  }

  const list = box.querySelector(".md-search-result__list"), meta = box.querySelector(".md-search-result__meta");
  meta.setAttribute("role", "status");
  new MutationObserver(() => {
    const said = list.querySelector(".gb-said");
    if (said && meta.textContent !== said.textContent) meta.textContent = said.textContent;
  }).observe(list, { childList: true });

  // The theme asks when a key is let go: also of half a word that an input method has not made yet, and never when one is
  // chosen or put in by pointer.
  const input = box.querySelector("input");
  input.addEventListener("keyup", (happened) => { if (happened.isComposing) happened.stopImmediatePropagation(); }, true);
  const ask = ({ isComposing }) => { if (!isComposing) input.dispatchEvent(new KeyboardEvent("keyup", { key: "Unidentified" })); };
  for (const event of ["input", "compositionend"]) input.addEventListener(event, ask);

  // What was opened stays readable without a network; not where an editor watches a site that changes.
  if (!navigator.serviceWorker || document.querySelector("script[src^='/-/']")) return;
  addEventListener("load", async () => {
    const isFirst = !navigator.serviceWorker.controller;
    try {
      await navigator.serviceWorker.register(new URL("sw.js", ROOT), { updateViaCache: "none" });
      const parts = performance.getEntriesByType("resource").map(({ name }) => name);
      if (isFirst) (await navigator.serviceWorker.ready).active.postMessage({ keep: [location.href, ...parts] });
    } catch {
      // Not allowed here, then: all works with a network.
    }
  });
})();
