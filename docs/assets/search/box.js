// Small mends of the theme's search box: what was found is said in words, input methods are waited for, and where search
// cannot work the box says so. And what was opened is kept for reading without a network.
(() => {
  const ROOT = new URL("../../", document.currentScript.src);
  const box = document.querySelector("[data-md-component='search']");
  if (location.protocol === "file:") {
    // The theme has put the box away, since browsers start no worker from a file.
    const note = document.querySelector("template.gb-search-off");
    if (note) box.previousElementSibling.replaceWith(note.content.cloneNode(true)); // what opens it on a narrow screen
    return;
  }
  // Here and on the page of search: sw.js keeps what searching needs, once the answer is there, which is not to wait for it.
  addEventListener("gb-searched", async () => {
    (await navigator.serviceWorker?.ready)?.active.postMessage({ isSearched: true });
  }, { once: true });
  if (box) mend(box);
  // Not where an editor watches a site that changes.
  if (navigator.serviceWorker && !document.querySelector("script[src^='/-/']")) addEventListener("load", keep);

  async function keep() {
    const isFirst = !navigator.serviceWorker.controller;
    try {
      await navigator.serviceWorker.register(new URL("sw.js", ROOT), { updateViaCache: "none" });
      const parts = performance.getEntriesByType("resource").map(({ name }) => name);
      if (isFirst) (await navigator.serviceWorker.ready).active.postMessage({ keep: [location.href, ...parts] });
    } catch {
      // Not allowed here, then: all works with a network.
    }
  }

  function mend(box) {
    const input = box.querySelector("input"), list = box.querySelector(".md-search-result__list"), meta = box.querySelector(".md-search-result__meta");
    meta.setAttribute("role", "status");
    // An answer is shown anew when more of it has come: who stood on a result still does.
    let stood = "";
    list.addEventListener("focusin", ({ target }) => { stood = target.href ?? ""; });
    input.addEventListener("focus", () => { stood = ""; });
    new MutationObserver(() => {
      const said = list.querySelector(".gb-said");
      if (said && meta.textContent !== said.textContent) meta.textContent = said.textContent;
      meta.lang = said ? "zh-Hans" : ""; // what is said of reports is Chinese on English pages too
      if (stood && document.activeElement === document.body) [...list.querySelectorAll("a")].find(({ href }) => href === stood)?.focus();
      if (input.value.trim()) dispatchEvent(new Event("gb-searched"));
    }).observe(list, { childList: true });

    // Enter leads to the best result; pressed before the theme is ready for it, to the page of search.
    box.querySelector("form").addEventListener("submit", (happened) => {
      happened.preventDefault();
      location.assign(new URL(`search/?q=${encodeURIComponent(input.value)}`, ROOT));
    });

    // The theme asks when a key is let go: also of half a word that an input method has not made yet, and never when one
    // is chosen or put in by pointer.
    input.addEventListener("keyup", (happened) => { if (happened.isComposing) happened.stopImmediatePropagation(); }, true);
    const ask = ({ isComposing }) => { if (!isComposing) input.dispatchEvent(new KeyboardEvent("keyup", { key: "Unidentified" })); };
    for (const event of ["input", "compositionend"]) input.addEventListener(event, ask);
  }
})();
