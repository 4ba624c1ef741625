// The margin of a wide page: what belongs to a line of the text stands level with it, and nothing covers anything.
// Without this script the key figures are a list, and the notes stand at the foot of the text.
globalThis.gbMargin = (() => {
  const report = document.querySelector(".gb-report");
  const text = report?.querySelector(".gb-text");
  if (!text) return undefined;
  const GAP = 2; // pixels between two of the stack
  const wide = matchMedia("(min-width: 60em)");
  const figures = report.querySelector(".gb-figures");
  const head = figures?.querySelector("summary");
  const items = new Map(); // what stands in the margin: the words it belongs to, and how much it weighs
  const isLevel = () => wide.matches && !report.classList.contains("gb-listed");

  // Notes are copies: what a screen reader meets once, at the foot, it is not to meet again.
  const beside = document.createElement("div");
  beside.className = "gb-beside";
  beside.setAttribute("aria-hidden", "true");
  report.append(beside);

  // As near to their places as can be, each below the one before: the least sum of squares, by pooling neighbours that
  // would meet (pool adjacent violators, Ayer et al. 1955). Linear. Gives where each begins; all are in pixels.
  const stacked = (wanted, first, last) => {
    const pools = [];
    let above = 0;
    for (const { at, height, weight } of wanted) {
      let pool = { sum: (at - above) * weight, weight, count: 1 };
      while (pools.length && pools.at(-1).sum / pools.at(-1).weight >= pool.sum / pool.weight) {
        const before = pools.pop();
        pool = { sum: pool.sum + before.sum, weight: pool.weight + before.weight, count: pool.count + before.count };
      }
      pools.push(pool);
      above += height + GAP;
    }
    const highest = last - above;
    const starts = pools.flatMap(({ sum, weight, count }) =>
      Array(count).fill(Math.max(first, Math.min(sum / weight, highest))));
    above = 0;
    return wanted.map(({ height }, at) => {
      const top = starts[at] + above;
      above += height + GAP;
      return top;
    });
  };

  const place = () => {
    if (!isLevel()) return;
    // All is measured before anything is moved.
    const top = beside.getBoundingClientRect().top;
    const first = text.getBoundingClientRect().top, last = report.getBoundingClientRect().bottom;
    const headed = head ? head.offsetHeight + GAP : 0;
    const shown = [...items].filter(([item]) => item.offsetHeight); // notes may be put away
    const wanted = shown.map(([item, { words, weight }]) => {
      const line = words.getClientRects()[0] ?? words.closest("[data-block]").getBoundingClientRect();
      const style = getComputedStyle(item);
      const middle = parseFloat(style.paddingTop) + parseFloat(style.lineHeight) / 2;
      return { item, words, at: Math.round((line.top + line.bottom) / 2 - middle - top), height: item.offsetHeight, weight };
    });
    wanted.sort((one, other) =>
      (one.words.compareDocumentPosition(other.words) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    const tops = stacked(wanted, first - top + headed, last - top);
    for (const [at, { item }] of wanted.entries()) item.style.setProperty("--gb-top", `${tops[at]}px`);
    const end = wanted.length ? tops.at(-1) + wanted.at(-1).height : 0;
    if (figures) {
      figures.style.setProperty("--gb-top", `${first - top}px`);
      figures.style.setProperty("--gb-end", `${end}px`);
    }
    report.classList.add("gb-placed");
  };

  // Sizes tell of windows, letters and folds; what is chosen for the page may move lines and leave the sizes as they are.
  const sizes = new ResizeObserver(place);
  for (const part of report.children) if (part !== beside) sizes.observe(part);
  new MutationObserver(place).observe(document.documentElement, { attributes: true });
  wide.addEventListener("change", place);

  const add = (item, words, weight) => {
    items.set(item, { words, weight });
    sizes.observe(item);
  };

  if (figures) {
    // What stands in a column of its own is open, and says so to a screen reader.
    const follow = () => {
      head.parentElement.open = wide.matches;
      head.tabIndex = wide.matches ? -1 : 0;
    };
    wide.addEventListener("change", follow);
    follow();

    for (const row of figures.querySelectorAll(".gb-list tr[id]")) {
      const mark = document.getElementById(row.id.slice(2));
      if (mark) add(row, mark.querySelector(":scope > b") ?? mark, 1);
    }

    // The other way to have them: all in one list, by what they are about.
    const button = document.createElement("button");
    button.type = "button";
    button.className = "gb-by-theme";
    button.textContent = "按类列出";
    // The list's order is by what its rows are about: so they stand, for as long as a keyboard goes through them.
    let lent = false;
    const list = (on) => {
      button.textContent = report.classList.toggle("gb-listed", on) ? "随文排列" : "按类列出";
      place();
    };
    button.addEventListener("click", () => {
      lent = false;
      list();
    });
    figures.addEventListener("focusin", ({ target }) => {
      if (!isLevel() || !target.matches(".gb-list :focus-visible")) return;
      lent = true;
      list(true);
    });
    figures.addEventListener("focusout", ({ relatedTarget }) => {
      if (!lent || figures.contains(relatedTarget) || !document.hasFocus()) return;
      lent = false;
      list(false);
    });
    figures.append(button);
    head.addEventListener("click", (happened) => { if (wide.matches) happened.preventDefault(); });
  }
  place();

  return {
    // Whether notes can stand beside the text now.
    get isLevel() { return isLevel(); },
    // Puts a note of ours level with words of the text; one that weighs more gives way less.
    put(note, words, weight) {
      for (const link of note.querySelectorAll("a")) link.tabIndex = -1;
      beside.append(note);
      add(note, words, weight);
      place();
    },
    take(note) {
      items.delete(note);
      sizes.unobserve(note);
      note.remove();
      place();
    },
  };
})();
