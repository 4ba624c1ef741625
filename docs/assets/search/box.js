// Small mends of the theme's search box: what was found is said in words, input methods are waited for, Tab goes through
// what was found, Escape leads back, and where search cannot work the box says so. And what was opened is kept for reading without a network.
(() => {
  const ROOT = new URL("../../", document.currentScript.src);
  const box = document.querySelector("[data-md-component='search']"), isEnglish = document.documentElement.lang.startsWith("en");
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
  if (document.querySelector(".gb-search")) import("./page.js"); // a module that the page itself named would be an error in a folder
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

  /** Give what is said of an answer: on English pages how much was found, and other things as they are. */
  function wordsOf({ textContent, dataset: { reports, places } }) {
    if (!isEnglish || !reports) return textContent;
    const amount = (number, name) => `${number} ${name}${number === "1" ? "" : "s"}`;
    return `${amount(reports, "report")}, ${amount(places, "place")}, in Chinese`;
  }

  function mend(box) {
    const input = box.querySelector("input"), list = box.querySelector(".md-search-result__list"), meta = box.querySelector(".md-search-result__meta");
    meta.setAttribute("role", "status");
    // An answer is shown anew when more of it has come: who stood on a result still does.
    let stood = "";
    list.addEventListener("focusin", ({ target }) => { stood = target.href ?? ""; });
    input.addEventListener("focus", () => { stood = ""; });
    new MutationObserver(() => {
      const said = list.querySelector(".gb-said"), words = said && wordsOf(said);
      if (said && meta.textContent !== words) meta.textContent = words;
      meta.lang = said && words === said.textContent ? "zh-Hans" : ""; // on English pages all that is not counted is told in Chinese
      for (const link of list.querySelectorAll("[tabindex]")) link.removeAttribute("tabindex"); // the theme has them stops for arrows alone
      if (stood && document.activeElement === document.body) [...list.querySelectorAll("a")].find(({ href }) => href === stood)?.focus();
      if (input.value.trim()) dispatchEvent(new Event("gb-searched"));
    }).observe(list, { childList: true, subtree: true });

    keys(box, input);

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

  // The theme shuts the box at Tab, and leaves the focus nowhere at Escape. Here Tab goes on through what was found, and what is
  // left shuts; Escape leads from a result to the field, and from there, where the box is beside the page, to what opened it.
  function keys(box, input) {
    const toggle = document.getElementById("__search"), opener = document.querySelector(".gb-open-search");
    const open = (isOpen) => { if (toggle.checked !== isOpen) toggle.click(); };
    const TYPED = new Set(["Enter", "ArrowUp", "ArrowDown", "Backspace", "Delete"]);
    addEventListener("keydown", (happened) => {
      const { key } = happened, here = document.activeElement, isField = here === input;
      if (!toggle.checked) {
        if (isField && key === "ArrowDown") open(true); // shut by Escape, with the field still in use
        else setTimeout(() => followed(happened), 0);
        return;
      }
      if (key === "Escape" && !happened.isComposing) {
        happened.stopImmediatePropagation();
        if (box.contains(here) && !isField) return input.focus();
        open(false);
        if (opener.checkVisibility()) opener.focus();
      } else if (key === "Tab" || (!isField && (key === " " || (key.length > 1 && !TYPED.has(key))))) happened.stopImmediatePropagation(); // Shift is no letter
    }, true);
    // The theme's keys put the focus into the field, which opens it: one that is hidden takes none.
    const followed = ({ key, defaultPrevented }) => {
      if (!defaultPrevented || toggle.checked || !["f", "s", "/"].includes(key) || !opener.checkVisibility()) return;
      opener.click();
    };
    box.addEventListener("focusout", ({ relatedTarget }) => { if (relatedTarget && !box.contains(relatedTarget)) open(false); });
    for (const event of ["input", "click"]) input.addEventListener(event, () => open(true));
  }
})();
