// Citing, on a report's page and on those of its versions: the link in the head, a mark beside the text, a figure and
// selected words open one dialog. Without this script the head's link leads to the references at the end of the page.
(() => {
  const report = document.querySelector(".gb-report");
  const holder = document.getElementById("gb-cite");
  if (!report || !holder || !globalThis.HTMLDialogElement) return;
  const data = JSON.parse(holder.textContent);
  const names = [...document.querySelectorAll("#cite ~ ul strong")].map(({ textContent }) => textContent); // of the styles
  const here = location.origin + location.pathname;
  const text = report.querySelector(".gb-text");
  const STORED = "gb-cite-style";
  const NOW = report.matches(".gb-version") ? "在这一版里" : "现在";

  const make = (tag, given = {}, ...inside) => {
    const element = Object.assign(document.createElement(tag), given);
    element.append(...inside);
    return element;
  };
  const withId = (id) => text.querySelector(`[id="${id}"]`);
  const pad = (number) => String(number).padStart(2, "0");
  const today = () => {
    const now = new Date();
    return {
      zh: `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`,
      en: now.toLocaleDateString("en-US", { year: "numeric", month: "long", day: "numeric" }),
    };
  };

  // A mark as references name it, or the first and the last of several.
  const named = ({ mark, to }, language) => {
    const name = (id) => data.marks[language][id[0]];
    const dash = language === "zh" ? "-" : "–";
    if (!to) return `${name(mark)} ${mark}`;
    if (to[0] !== mark[0]) return `${name(mark)} ${mark}${dash}${name(to)} ${to}`;
    return `${language === "zh" ? name(mark) : name(mark).replace(/\.?$/, "s$&")} ${mark}${dash}${to}`;
  };

  // A form of reference is text and gaps, each or its number in `words`; generator/render/citations/template.py fills them
  // in the same way.
  const fill = (parts, what, url) => parts.map((given) => {
    const part = typeof given === "number" ? data.words[given] : given;
    if (typeof part === "string") return part;
    const { kind, language = "zh", before = "", otherwise = "" } = part;
    if (kind === "mark") return what.mark ? before + named(what, language) : otherwise;
    return before + (kind === "url" ? url : today()[language]);
  }).join("");

  // The blocks that hold words of a range, each with the place of its words in it (UTF-16 units).
  const blocks = [...text.querySelectorAll("[data-block]")];
  const offset = (block, node, at) => {
    const range = new Range();
    range.setStart(block, 0);
    range.setEnd(node, at);
    return range.toString().length;
  };
  const stretch = (range) => blocks.filter((block) => range.intersectsNode(block)).map((block) => ({
    block,
    start: block.contains(range.startContainer) ? offset(block, range.startContainer, range.startOffset) : 0,
    end: block.contains(range.endContainer) ? offset(block, range.endContainer, range.endOffset) : block.textContent.length,
  })).filter(({ block, start, end }) => block.textContent.slice(start, end).trim());

  // Browsers find whole words only: an edge within a word goes to that word's, in the block and in the node that a browser
  // may take alone; without a segmenter to the next stop.
  const segmenter = Intl.Segmenter && new Intl.Segmenter("zh", { granularity: "word" });
  const STOPS = "，。；、：！？";
  // Where the characters of these kinds, one kind after the other, begin at the end of a text: from the end back, for a
  // pattern that is tried from each character on takes a long text without stops as often as it has characters.
  const back = (text, ...kinds) => kinds.reduce((at, kind) => {
    while (at && kind.test(text[at - 1])) at -= 1;
    return at;
  }, text.length);
  const MARKS = /[，。；、：！？”’）]/;
  const edge = (block, at, forward) => {
    const whole = block.textContent;
    if (!segmenter) {
      return forward ? at + whole.slice(at).search(`[${STOPS}]|$`) : back(whole.slice(0, at), new RegExp(`[^${STOPS}]`));
    }
    const pieces = [[whole, 0]];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node, from = 0; (node = walker.nextNode()); from += node.data.length) pieces.push([node.data, from]);
    for (let last; last !== at;) {
      last = at;
      for (const [piece, from] of pieces) {
        if (at <= from || at >= from + piece.length) continue;
        const { index, segment } = segmenter.segment(piece).containing(at - from - forward);
        at = from + index + forward * segment.length;
      }
    }
    return at;
  };

  // A text fragment (WICG): the words or, where they are many, their first and last clause; with what stands before them
  // where the page has them more than once.
  const encode = (words) => encodeURIComponent(words).replaceAll("-", "%2D");
  const before = (block, start) => {
    const source = start > 0 ? block.textContent.slice(0, start) : blocks[blocks.indexOf(block) - 1]?.textContent || "";
    return source.slice(back(source, /\s/, MARKS, /[^，。；、：！？\s]/)).trim();
  };
  const squeezed = (words) => words.replace(/\s/g, "");
  const isFirst = (block, start, prefix, shown) => {
    const range = new Range();
    range.setStart(report, 0);
    range.setEnd(block, 0);
    const ahead = squeezed(range.toString() + block.textContent.slice(0, start));
    return squeezed(report.textContent).indexOf(squeezed(prefix + shown)) === ahead.length - squeezed(prefix).length;
  };
  const fragment = (held) => {
    const first = held[0], last = held.at(-1), same = first === last;
    const start = edge(first.block, first.start, 0), end = edge(last.block, last.end, 1);
    const head = first.block.textContent.slice(start, same ? end : undefined).trim();
    const tail = same ? head : last.block.textContent.slice(0, end).trim();
    const opening = head.match(/^[^]{4,}?(?=[，。；、：！？]|$)/)?.[0] || head;
    const closing = tail.slice(back(tail, MARKS, /[^，。；、：！？]/));
    let ranged = !same || (head.length > 40 && opening.length + closing.length < head.length);
    let shown = ranged ? opening : head;
    let prefix = report.textContent.split(shown).length > 2 ? before(first.block, start) : "";
    // A browser goes to where the words stand first, which may be the opening or the contents: more words tell them apart.
    while (!isFirst(first.block, start, prefix, shown)) {
      if (ranged && shown.length + 1 < head.length) {
        const on = shown.length + 1;
        shown = head.slice(0, on + head.slice(on).search(/[，。；、：！？]|$/));
        ranged = !same || shown.length + closing.length < head.length;
        if (!ranged) shown = head;
      } else {
        const ahead = first.block.textContent.slice(0, start), known = ahead.length - prefix.length;
        if (!prefix || known <= 0) return "";
        prefix = ahead.slice(back(ahead.slice(0, known), /\s/, MARKS, /[^，。；、：！？\s]/)).trim();
      }
    }
    return `:~:text=${prefix && `${encode(prefix)}-,`}${encode(shown)}${ranged ? `,${encode(closing)}` : ""}`;
  };

  // What is cited: a mark or "" for the whole report, the last mark where there are several, the words, "" for none, and
  // where they stand; `said` tells a reader who asked for a mark without text of its own what is cited instead.
  const NOTHING = { mark: "", to: "", words: "", held: [], said: [] };
  let cited = NOTHING;
  const whole = (id) => {
    let found = /^[psf]\d+$/.test(id) && withId(id), said = [];
    if (!found) return { ...NOTHING, said: id ? ["没有这个标记，引用的是全文。"] : [] };
    if (found.dataset.of) {
      said = [`${id} 的文字${NOW}属于 ${found.dataset.of}，引用的是 ${found.dataset.of}。`];
      found = withId(found.dataset.of);
    } else if (found.matches("a")) {
      const there = found.href ? [make("a", { href: found.href, textContent: "到有它的那一版引用" }), "。"] : [];
      return { ...NOTHING, said: [`${id} 在这一版没有文字，引用的是全文。`, ...there] };
    }
    const range = new Range();
    range.selectNodeContents(found);
    return { mark: found.id, to: "", words: found.textContent, held: stretch(range), said };
  };

  // Where an error is reported: the page's own link, with the mark and the words where it is a form that takes them.
  const errata = document.getElementById("report-error");
  const reportHref = (mark, words) => {
    if (!errata?.hasAttribute("data-prefilled")) return errata?.href || "";
    const quote = [...words].slice(0, 300).join("");
    return `${errata.href}&anchor=${encodeURIComponent(mark)}&quote=${encodeURIComponent(quote)}`;
  };

  let dialog, place, words, style, person, rows, status, raw, wrong;
  const copy = async (name, output) => {
    try {
      await navigator.clipboard.writeText(output.textContent);
      status.textContent = `已复制：${name}`;
    } catch {
      getSelection().selectAllChildren(output);
      status.textContent = `浏览器不许自动复制。${name}已选中，请用键盘或菜单复制。`;
    }
  };
  const row = (name) => {
    // No <output>: a screen reader would read all four of them out on every change.
    const output = make("p", { className: "gb-cite-text" });
    const button = make("button", { type: "button", textContent: "复制", ariaLabel: `复制${name}` });
    button.addEventListener("click", () => copy(name, output));
    return { name, output, box: make("div", { className: "gb-cite-row" }, make("h3", { textContent: name }), output, button) };
  };
  const show = () => {
    const { mark, held } = cited;
    const chosen = data.styles[style.selectedIndex];
    const forms = (person.checked && chosen.person) || chosen.body;
    const at = mark && `#${mark}`;
    const entry = fill(forms[0], cited, (data.latest || here) + data.version + at);
    const link = (data.latest || here) + at;
    const inText = forms[1] ? fill(forms[1], cited) : "";
    person.parentElement.hidden = !chosen.person;
    words.textContent = cited.words;
    words.hidden = !cited.words;
    wrong.href = reportHref(mark, cited.words);
    wrong.hidden = !errata;
    raw.href = document.getElementById(mark)?.closest("[data-block]")?.querySelector(".gb-lines")?.href ?? "";
    raw.hidden = !raw.getAttribute("href");
    const part = held.length && fragment(held);
    const given = [link, part && link + part, entry, cited.words && `${cited.words}${inText}\n${entry}`];
    rows.forEach(({ box, output }, number) => {
      output.textContent = given[number] || "";
      box.hidden = !given[number];
    });
  };
  const build = () => {
    place = make("input", { type: "text", placeholder: "全文", autocomplete: "off", spellcheck: false });
    words = make("blockquote");
    style = make("select", {}, ...names.map((name) => make("option", { textContent: name })));
    person = make("input", { type: "checkbox" });
    rows = ["链接", "定位到原文的链接", "参考文献", "引文与出处"].map(row);
    status = make("p", { role: "status" });
    wrong = make("a", { className: "gb-cite-wrong", textContent: "报告此处的错误" });
    raw = make("a", { className: "gb-cite-raw", textContent: "对照此处的原文" }); // beside the text it is too small for a finger
    try {
      style.selectedIndex = Math.max(0, names.indexOf(localStorage.getItem(STORED)));
    } catch { /* no storage */ }
    place.addEventListener("input", () => {
      // Also as the page shows it, #p12, and as a Chinese keyboard may give it, in full width.
      cited = whole(place.value.normalize("NFKC").trim().replace(/^#/, "").toLowerCase());
      status.replaceChildren(...cited.said);
      show();
    });
    style.addEventListener("change", () => {
      try { localStorage.setItem(STORED, names[style.selectedIndex]); } catch { /* no storage */ }
      show();
    });
    person.addEventListener("change", show);
    const close = make("button", { type: "button", textContent: "关闭" });
    close.addEventListener("click", () => dialog.close());
    dialog = make("dialog", { className: "gb-cite" },
      make("header", {}, make("h2", { id: "gb-cite-title", textContent: "引用" }), close),
      words,
      make("div", { className: "gb-cite-choices" },
        make("label", {}, "位置（段号等标记）", place), make("label", {}, "格式", style),
        make("label", { className: "gb-cite-check" }, person, "报告人（撰稿人）在前")),
      ...rows.map(({ box }) => box), status, make("p", { className: "gb-cite-ways" }, raw, wrong));
    dialog.setAttribute("aria-labelledby", "gb-cite-title");
    dialog.addEventListener("click", (happened) => { if (happened.target === dialog) dialog.close(); });
    document.body.append(dialog);
  };
  const open = (what) => {
    if (!dialog) build();
    cited = what;
    place.value = what.to ? `${what.mark}-${what.to}` : what.mark;
    status.replaceChildren(...what.said);
    show();
    offer.hidden = true;
    dialog.showModal();
  };

  // Selected words, with the figure that holds them all or the blocks in which they begin and end; none where they begin
  // outside the text.
  const FIGURE = '[data-block] span[id^="f"]';
  const selected = () => {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0), words = selection.toString().trim();
    const from = range.startContainer, element = from.nodeType === Node.TEXT_NODE ? from.parentElement : from;
    const held = stretch(range);
    if (!words || !held.length || !text.contains(element.closest("[data-block]"))) return null;
    const figure = element.closest(FIGURE);
    const mark = figure && figure.contains(range.endContainer) ? figure.id : held[0].block.id;
    const last = mark && held.length > 1 ? held.findLast(({ block }) => block.id).block.id : "";
    const to = last === mark ? "" : last;
    return { mark, to, words, held, said: [], box: range.getBoundingClientRect(), selected: true };
  };
  let offered = null, offeredAt = 0;
  const offer = make("button", { type: "button", className: "gb-cite-offer", hidden: true });
  // The selection stays when the button is pressed.
  offer.addEventListener("pointerdown", (happened) => happened.preventDefault());
  offer.addEventListener("click", () => open(offered));
  document.body.append(offer);
  // What was understood of a figure is told below its last line: its offer stands above the first, or, where the top of the
  // page leaves no room for it there, below what is told.
  const belowTip = (figure) => {
    const last = [...figure.getClientRects()].at(-1);
    const { marginTop, height } = getComputedStyle(figure, "::after");
    return Math.max(last.bottom, last.top + (parseFloat(marginTop) + parseFloat(height) || 0)) + 6; // "auto": none is shown
  };
  const besideTip = (figure) => {
    const above = figure.getClientRects()[0].top - 6 - offer.offsetHeight;
    const header = document.querySelector(".md-header")?.getBoundingClientRect().bottom || 0;
    return above >= Math.max(0, header) ? above : belowTip(figure);
  };
  // That of selected words stands below them, and below what is told of the figure that the pointer has come to.
  const below = ({ bottom }) => Math.max(bottom + 6, ...[...text.querySelectorAll("[data-tip]:hover")].map(belowTip));
  const suggest = (what, name) => {
    offered = what;
    offer.hidden = !what;
    if (!what) return;
    offeredAt = scrollY;
    offer.textContent = name;
    offer.style.top = `${Math.min(what.figure ? besideTip(what.figure) : below(what.box), innerHeight - 50)}px`;
    offer.style.left = `${Math.max(6, Math.min(what.box.left, innerWidth - offer.offsetWidth - 6))}px`;
  };
  let waiting;
  document.addEventListener("selectionchange", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const what = dialog?.open ? null : selected();
      // A click on a figure empties the selection too, and has an offer of its own.
      if (what || offered?.selected) suggest(what, "引用所选文字");
    }, 150);
  });
  // The event of a scroll may come after the click that it made way for.
  addEventListener("scroll", () => { if (scrollY !== offeredAt) suggest(null); }, { passive: true });
  addEventListener("keydown", (happened) => { if (happened.key === "Escape") suggest(null); });

  report.addEventListener("click", (happened) => {
    if (happened.ctrlKey || happened.metaKey || happened.shiftKey) return;
    const link = happened.target.closest("a[href]"); // names that are put away have none
    if (link?.getAttribute("href") === "#cite") {
      happened.preventDefault();
      open(selected() || whole(""));
    } else if (link?.matches(".gb-text .gb-mark:not(.gb-lines, .gb-remark, .gb-same)")) {
      open(whole(link.hash.slice(1)));
    } else if (link) {
      if (getSelection().isCollapsed) suggest(null); // a term in a figure's words tells of itself
    } else {
      const figure = happened.target.closest(FIGURE);
      if (figure && text.contains(figure) && getSelection().isCollapsed) {
        suggest({ ...whole(figure.id), figure, box: figure.getClientRects()[0] }, "引用此数字");
      } else if (getSelection().isCollapsed) suggest(null);
    }
  });
})();
