// Small helps on a report's page; everything works without them.
(() => {
  const report = document.querySelector(".gb-report");
  if (!report) return;

  // Beside a block's own mark, the way to its raw lines; all of them are a link at the head, which needs no script.
  for (const mark of document.querySelectorAll(".gb-report:not(.gb-version) .gb-text > [id] > .gb-mark:first-child")) {
    const way = mark.cloneNode();
    way.classList.add("gb-lines");
    way.setAttribute("href", `source/${mark.hash}`);
    (mark.nextElementSibling?.matches(".gb-same") ? mark.nextElementSibling : mark).after(way);
  }

  for (const same of report.querySelectorAll(".gb-text .gb-same")) same.title = `与 ${same.dataset.n} 份报告有相同或相近的文句`;

  // What stands in a column of its own is open, and says so to a screen reader.
  const columns = { ".gb-contents details": "(min-width: 76.25em)" };
  for (const [selector, width] of Object.entries(columns)) {
    const details = report.querySelector(selector);
    if (!details) continue;
    const wide = matchMedia(width);
    const follow = () => { details.open = wide.matches; };
    wide.addEventListener("change", follow);
    follow();
  }

  const arrivedAt = () => {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return null; // a percent sign that begins nothing
    }
  };

  // A link to an entry in a folded list unfolds it, also where the browser does not do so by itself.
  const unfold = () => {
    const target = arrivedAt();
    const details = target && target.closest("details");
    if (details && !details.open) {
      details.open = true;
      target.scrollIntoView();
    }
  };
  addEventListener("hashchange", unfold);
  unfold();

  const list = report.querySelector(".gb-figures details");
  if (!list) return;
  const MARK = ".gb-text [data-tip]";
  const entryOf = (mark) => document.getElementById(`k-${mark.id}`);

  // What was understood of a figure, in one line: what it counts, its value, verb, time, and what else is said of it. Of
  // some figures in doubt nothing but the number is known.
  const told = ({ cells: [value, what, verb, time] }) => {
    const remarks = [...what.querySelectorAll("small")].map(({ textContent }) => textContent);
    const name = what.cloneNode(true);
    name.querySelectorAll("small").forEach((remark) => remark.remove());
    const named = name.textContent.trim();
    return `${named && `${named}：`}${[value.textContent, verb.textContent === named ? "" : verb.textContent, time.textContent, ...remarks].filter(Boolean).join(" · ")}`;
  };
  for (const mark of report.querySelectorAll(MARK)) {
    const entry = entryOf(mark);
    if (entry) mark.dataset.tip = told(entry);
  }
  const linkOf = (place) => place.closest(".gb-cards > ul > li, .gb-list tr[id]")?.querySelector("a[href^='#']");

  // The sentence around a mark, as a range of its block's text: nothing on the page changes.
  const sentenceOf = (mark) => {
    const block = mark.closest("[data-block]");
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const nodes = [];
    let text = "", start = 0;
    for (let node; (node = walker.nextNode());) {
      if (!start && mark.contains(node)) start = text.length + 1;
      nodes.push([node, text.length]);
      text += node.data;
    }
    const at = start - 1, end = at + mark.textContent.length;
    const before = Math.max(-1, ...[..."。！？；"].map((sign) => text.lastIndexOf(sign, at - 1)).filter((sign) => sign < at));
    const closing = /[。！？；][”’』」）]*/g;
    closing.lastIndex = end;
    const after = closing.exec(text) ? closing.lastIndex : text.length;
    const opening = before + 1 + text.slice(before + 1).match(/^[”’』」）\s]*/)[0].length;
    const place = (offset) => nodes.findLast(([, from]) => from <= offset);
    const [first, from] = place(opening), [last, to] = place(after - 1);
    const range = new Range();
    range.setStart(first, opening - from);
    range.setEnd(last, after - to);
    return range;
  };
  const lit = globalThis.Highlight && new Highlight();
  if (lit) CSS.highlights.set("gb-sentence", lit);

  // Followed by keyboard, a figure in the margin keeps the focus: its sentence is scrolled to and has the address, and
  // the next Tab goes on from where the reader is. A click by pointer (detail above 0) is the browser's own.
  list.parentElement.addEventListener("click", (happened) => {
    const link = happened.target.closest("a[href^='#']");
    const mark = link && document.getElementById(link.hash.slice(1));
    if (!mark || happened.detail || happened.ctrlKey || happened.metaKey || happened.shiftKey) return;
    happened.preventDefault();
    if (location.hash === link.hash) mark.scrollIntoView();
    else location.hash = link.hash;
    link.focus({ preventScroll: true });
  });

  // A figure in the margin lights its sentence, and a mark in the text its entry.
  const light = (happened) => {
    const on = happened.type === "pointerover" || happened.type === "focusin";
    if (on) report.classList.remove("gb-quiet");
    const link = linkOf(happened.target);
    const mark = link ? document.getElementById(link.hash.slice(1)) : happened.target.closest(MARK);
    if (!mark) return;
    if (link) {
      mark.classList.toggle("gb-here", on);
      lit?.clear();
      if (on) lit?.add(sentenceOf(mark));
    } else {
      entryOf(mark)?.classList.toggle("gb-here", on);
    }
  };
  for (const event of ["pointerover", "pointerout", "focusin", "focusout"]) report.addEventListener(event, light);
  addEventListener("keydown", (happened) => { if (happened.key === "Escape") report.classList.add("gb-quiet"); });

  // The address of a figure lights its entry too. A mark that is clicked gives that address.
  const meet = (mark) => {
    for (const entry of list.querySelectorAll(".gb-met")) entry.classList.remove("gb-met");
    if (mark) entryOf(mark)?.classList.add("gb-met");
  };
  const arrive = () => {
    const place = arrivedAt();
    meet(place?.matches(MARK) ? place : null);
  };
  addEventListener("hashchange", arrive);
  arrive();
  report.addEventListener("click", (happened) => {
    const mark = happened.target.closest(MARK);
    if (!mark || happened.defaultPrevented || !getSelection().isCollapsed) return;
    history.replaceState(null, "", `#${mark.id}`);
    meet(mark);
  });
})();
