// The words that a reader came to a report for, lit: `?find=` names them, once for each. No text on the page changes where
// the browser can light ranges.
(() => {
  const words = new URLSearchParams(location.search).getAll("find").filter((word) => word.trim());
  const report = document.querySelector(".gb-report");
  if (!words.length || !report) return;
  const START = new URL("../search/start.json", document.currentScript.src);
  const PLACES = "[data-block], .gb-list td, .gb-cards > ul > li";
  const fold = import("./search/fold.js");

  // Where the words stand, as ranges: spaces, width and the borders of elements make no difference.
  const rangesOf = (element, folded, { trace }) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), nodes = [], found = [];
    let text = "";
    for (let node; (node = walker.nextNode()); text += node.data) nodes.push([node, text.length]);
    const { text: traced, at, to } = trace(text), place = (offset) => nodes.findLast(([, from]) => from <= offset);
    for (const word of folded) {
      for (let from = traced.indexOf(word); from >= 0; from = traced.indexOf(word, from + word.length)) {
        const start = at[from], end = to[from + word.length - 1], [first, before] = place(start), [last, begins] = place(end - 1);
        const range = document.createRange();
        range.setStart(first, start - before);
        range.setEnd(last, end - begins);
        found.push(range);
      }
    }
    return found.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  };
  const find = (folder, simplified) => {
    const made = folder(simplified), folded = [...new Set(words.map(made.fold))].filter(Boolean);
    const ranges = [...report.querySelectorAll(PLACES)].flatMap((element) => rangesOf(element, folded, made));
    return { ranges, all: folded.every((word) => ranges.some((range) => made.fold(range.toString()) === word)) };
  };
  // Traditional characters are looked into only where the words do not stand as they are; what knows them is not small.
  const found = async () => {
    const { folder } = await fold, plain = find(folder, ["", ""]);
    if (plain.all) return plain.ranges;
    try {
      return find(folder, (await (await fetch(START)).json()).simplified).ranges;
    } catch {
      return plain.ranges;
    }
  };

  const NAME = "gb-find";
  const light = (ranges) => {
    if (!globalThis.Highlight) return wrap(ranges);
    // Live ranges would be emptied where a sheet borrows what holds them.
    CSS.highlights.set(NAME, new Highlight(...ranges.map((range) => new StaticRange(range))));
    return () => CSS.highlights.delete(NAME);
  };
  // An older browser: each piece of text in an element of its own. From the last one, so that those before stay right.
  const wrap = (ranges) => {
    const marks = [];
    for (const range of [...ranges].reverse()) {
      const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT), nodes = [];
      for (let node = walker.currentNode; node; node = walker.nextNode()) {
        if (node.nodeType === Node.TEXT_NODE && range.intersectsNode(node)) nodes.push(node);
      }
      const { startContainer, startOffset, endContainer, endOffset } = range;
      for (const node of nodes) {
        const from = node === startContainer ? startOffset : 0, to = node === endContainer ? endOffset : node.length;
        if (from >= to) continue;
        const piece = document.createRange(), mark = document.createElement("mark");
        piece.setStart(node, from);
        piece.setEnd(node, to);
        mark.className = NAME;
        piece.surroundContents(mark);
        marks.push(mark);
      }
    }
    return () => {
      for (const mark of marks) {
        const { parentNode } = mark;
        mark.replaceWith(...mark.childNodes);
        parentNode.normalize();
      }
    };
  };

  const button = (name, act) => {
    const made = Object.assign(document.createElement("button"), { type: "button", textContent: name });
    made.addEventListener("click", act);
    return made;
  };
  found().then((ranges) => {
    const bar = document.createElement("div"), said = document.createElement("span");
    // Cards and list of figures say again what stands in the text: the way leads through the text, unless the words stand in them alone.
    const all = ranges.map(({ startContainer }) => startContainer.parentElement), inText = all.filter((spot) => spot.closest("[data-block]"));
    const spots = inText.length ? inText : all.filter((spot) => spot.checkVisibility?.() ?? true);
    const out = light(ranges);
    bar.className = "gb-find-bar";
    said.setAttribute("role", "status");
    bar.append(said);
    const go = (step) => {
      const edge = scrollY + innerHeight / 3, tops = spots.map((spot) => spot.getBoundingClientRect().top + scrollY);
      const next = step > 0 ? tops.find((top) => top > edge + 8) ?? tops[0] : tops.findLast((top) => top < edge - 8) ?? tops.at(-1);
      scrollTo({ top: next - innerHeight / 3 });
    };
    if (spots.length > 1) bar.append(button("上一处", () => go(-1)), button("下一处", () => go(1)));
    const end = () => {
      out();
      bar.remove();
      removeEventListener("keydown", escape);
      const address = new URL(location);
      address.searchParams.delete("find");
      history.replaceState(history.state, "", address);
    };
    const escape = ({ key, target }) => { if (key === "Escape" && !target.closest?.("input, dialog")) end(); };
    bar.append(button("不再标出", end));
    addEventListener("keydown", escape);
    document.body.append(bar);
    // Times, not places: search counts paragraphs, headings and figures, each once.
    said.textContent = `${words.map((word) => `“${word}”`).join("")}${ranges.length ? `出现 ${spots.length || ranges.length} 次` : "：本页没有这些词"}`;
    // What leads here names no place where the words stand in none that has an address: in the title, a caption, anywhere.
    const isNew = performance.getEntriesByType("navigation")[0]?.type === "navigate" && !location.hash && !scrollY;
    const isSeen = (spot) => spot.getBoundingClientRect().top < innerHeight - 2 * bar.offsetHeight;
    if (isNew && spots.length && !spots.some(isSeen)) go(1);
  });
})();
