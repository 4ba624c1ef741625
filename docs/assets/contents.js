// The head of a report's page and its list of contents. Without this the links lead where they say, and nothing is marked.
(() => {
  const report = document.querySelector(".gb-report");
  if (!report) return;
  report.querySelector(".gb-print button")?.addEventListener("click", () => print());

  // A sentence of the opening is shown where it stands, lit, and not only its paragraph (URL fragment text directives,
  // WICG). The same words stand in the opening, above: what comes before them in the text tells which are meant.
  const encode = (words) => encodeURIComponent(words).replaceAll("-", "%2D");
  // Where the last clause of a text begins: from the end back, for a pattern that is tried from each character on takes
  // a long text without stops as often as it has characters.
  const clause = (text) => [/\s/, /[，。；、：！？”’）]/, /[^，。；、：！？\s]/].reduce((at, kind) => {
    while (at && kind.test(text[at - 1])) at -= 1;
    return at;
  }, text.length);
  const blocks = [...report.querySelectorAll(".gb-text [data-block]")];
  for (const link of "fragmentDirective" in document ? report.querySelectorAll(".gb-opening a") : []) {
    const words = link.textContent.trim(), block = document.getElementById(link.hash.slice(1));
    const at = block ? block.textContent.indexOf(words) : -1;
    if (at < 0) continue;
    const before = at ? block.textContent.slice(0, at) : blocks[blocks.indexOf(block) - 1]?.textContent || "";
    const prefix = before.slice(clause(before)).trim();
    if (prefix) link.hash += `:~:text=${encode(prefix)}-,${encode(words)}`;
  }

  // The entry of the section that is being read: the last one whose place is above a line near the top of the window.
  const nav = report.querySelector(".gb-contents");
  const entries = new Map();
  for (const link of nav ? nav.querySelectorAll("a[href^='#']") : []) {
    const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (place) entries.set(place, link);
  }
  const places = [...entries.keys()], above = new Set();
  const column = matchMedia("(min-width: 76.25em)");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const summary = nav?.querySelector("summary");
  const open = () => { if (summary) summary.tabIndex = column.matches ? -1 : 0; }; // open, it is no more than a heading
  column.addEventListener("change", open);
  open();
  let current = null;
  // In a column of its own the list follows, unless the reader is in it.
  const keep = () => {
    if (!current || !column.matches || nav.matches(":hover, :focus-within")) return;
    const box = current.getBoundingClientRect(), frame = nav.getBoundingClientRect();
    if (box.top >= frame.top + box.height && box.bottom <= frame.bottom - box.height) return;
    const top = nav.scrollTop + box.top - frame.top - frame.height / 3;
    nav.scrollTo({ top, behavior: still.matches ? "auto" : "smooth" });
  };
  const watch = new IntersectionObserver((changes) => {
    for (const { target, isIntersecting } of changes) above[isIntersecting ? "add" : "delete"](target);
    const link = entries.get(places.findLast((place) => above.has(place))) || null;
    if (link === current) return;
    current?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "true");
    current = link;
    keep();
  }, { rootMargin: "1000000px 0px -72% 0px" });
  for (const place of places) watch.observe(place);
})();
