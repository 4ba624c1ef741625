// Names in a report's text: a term's note beside it, and what the choice of none does. Without this script a term leads to
// its note at the foot.
(() => {
  const report = document.querySelector(".gb-report");
  const links = [...(report?.querySelectorAll(".gb-text :is(a.gb-term, a.gb-named)") || [])];
  if (!links.length) return;
  const foot = report.querySelector(".gb-end .gb-terms");

  // What a screen reader meets once, at the foot, it is not to meet again.
  const card = document.createElement("div");
  card.className = "gb-term-card";
  card.setAttribute("aria-hidden", "true");
  card.hidden = true;
  document.body.append(card);

  let shown = null, pinned = false, timer = 0, top = 0;
  const hide = () => {
    clearTimeout(timer);
    card.hidden = true;
    shown = null;
    pinned = false;
  };
  const show = (link) => {
    clearTimeout(timer);
    const note = document.getElementById(link.hash.slice(1));
    if (!note || shown === link) return;
    shown = link;
    pinned = false;
    top = scrollY;
    card.replaceChildren(...[...note.children].map((child) => child.cloneNode(true)));
    for (const inner of card.querySelectorAll("a")) inner.tabIndex = -1;
    card.hidden = false;
    const lines = [...link.getClientRects()], first = lines[0], last = lines.at(-1), edge = 8; // it may go on below
    const left = Math.min(last.left, document.documentElement.clientWidth - card.offsetWidth - edge);
    const below = last.bottom + 4, fits = below + card.offsetHeight + edge <= innerHeight;
    card.style.left = `${Math.max(edge, left)}px`;
    card.style.top = `${fits ? below : Math.max(edge, first.top - 4 - card.offsetHeight)}px`;
  };
  const later = (work, wait) => {
    clearTimeout(timer);
    timer = setTimeout(work, wait);
  };
  const leave = () => { if (!pinned) later(hide, 250); };

  // On a wide page a click pins the note in the margin, level with the term; a click on either puts it away.
  const pins = new Map();
  const unpin = (link) => {
    gbMargin.take(pins.get(link));
    pins.delete(link);
    link.classList.remove("gb-pinned");
  };
  const pin = (link) => {
    const note = document.getElementById(link.hash.slice(1));
    if (!note) return;
    const copy = document.createElement("div");
    copy.className = "gb-pin";
    copy.append(...[...note.children].map((child) => child.cloneNode(true)));
    copy.addEventListener("click", ({ target }) => { if (!target.closest("a")) unpin(link); });
    pins.set(link, copy);
    link.classList.add("gb-pinned");
    gbMargin.put(copy, link, 16);
  };

  for (const link of links) {
    if (!link.matches(".gb-term")) continue;
    // Also where the page was scrolled below a pointer that came to rest on the term and then moves again.
    for (const event of ["pointerenter", "pointermove"]) {
      link.addEventListener(event, ({ pointerType }) => {
        if (link.href && pointerType === "mouse" && shown !== link && !pins.has(link)) later(() => show(link), 120);
        else if (shown === link) clearTimeout(timer);
      });
    }
    link.addEventListener("pointerleave", leave);
    link.addEventListener("focus", () => { if (link.href && link.matches(":focus-visible")) show(link); });
    link.addEventListener("blur", leave);
    // By keyboard (detail 0) it leads to the foot, where the note can be read out.
    link.addEventListener("click", (happened) => {
      if (!link.href || !happened.detail || happened.ctrlKey || happened.metaKey || happened.shiftKey) return;
      happened.preventDefault();
      if (!getSelection().isCollapsed) return;
      if (globalThis.gbMargin?.isLevel) {
        hide();
        return pins.has(link) ? unpin(link) : pin(link);
      }
      if (shown === link && pinned) return hide();
      show(link);
      pinned = true;
    });
  }
  // By keyboard the next place is not to lie below the note of the last.
  addEventListener("focusin", ({ target }) => { if (shown && target !== shown && !card.contains(target)) hide(); });
  card.addEventListener("pointerenter", () => clearTimeout(timer));
  card.addEventListener("pointerleave", leave);
  // News of a page that came to rest before the note was shown is not a reader who moves on.
  addEventListener("scroll", () => { if (shown && Math.abs(scrollY - top) > 24) hide(); }, { passive: true });
  addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    if (shown) return hide();
    for (const link of [...pins.keys()]) unpin(link);
  });
  addEventListener("pointerdown", ({ target }) => {
    if (!card.contains(target) && !target.closest?.(".gb-term")) hide();
  });

  // What is put away is no link any more, and nothing to stop at.
  const hrefs = new Map(links.map((link) => [link, link.getAttribute("href")]));
  const root = document.documentElement;
  const turn = () => {
    const on = root.getAttribute("data-gb-names") !== "off";
    hide();
    for (const link of [...pins.keys()]) unpin(link);
    for (const [link, href] of hrefs) {
      if (on) link.setAttribute("href", href);
      else link.removeAttribute("href");
    }
    if (foot) for (const part of [foot, foot.previousElementSibling]) part.hidden = !on;
  };
  new MutationObserver(turn).observe(root, { attributeFilter: ["data-gb-names"] });
  turn();
})();
