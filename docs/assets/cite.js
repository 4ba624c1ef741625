// Citing: the link in the head, a mark beside the text, a figure and selected words open one dialog. Without this script
// the head's link leads to the references at the end of the page.
(() => {
  const report = document.querySelector(".gb-report");
  const holder = document.getElementById("gb-cite");
  if (!report || !holder || !globalThis.HTMLDialogElement) return;
  const data = JSON.parse(holder.textContent);
  const here = location.origin + location.pathname;
  const text = report.querySelector(".gb-text");
  const STORED = "gb-cite-style";

  const make = (tag, given = {}, ...inside) => {
    const element = Object.assign(document.createElement(tag), given);
    element.append(...inside);
    return element;
  };
  const markOf = (id) => (/^[psf]\d+$/.test(id) ? text.querySelector(`[id="${id}"]`) : null);
  const pad = (number) => String(number).padStart(2, "0");
  const today = () => {
    const now = new Date();
    return {
      zh: `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`,
      en: now.toLocaleDateString("en-US", { year: "numeric", month: "long", day: "numeric" }),
    };
  };

  // A form of reference is text and gaps; generator/render/citations/template.py fills them in the same way.
  const fill = (parts, mark, url) => parts.map((part) => {
    if (typeof part === "string") return part;
    const { kind, language = "zh", before = "", otherwise = "" } = part;
    if (kind === "mark") return mark ? `${before}${data.marks[language][mark[0]]} ${mark}` : otherwise;
    return before + (kind === "url" ? url : today()[language]);
  }).join("");

  // A text fragment (WICG): the words or, where they are many, their first and last clause; with what stands before them
  // where the page has them more than once. Cut at stops, since browsers find whole words only.
  const encode = (words) => encodeURIComponent(words).replaceAll("-", "%2D");
  const blocks = [...text.querySelectorAll("[data-block]")];
  const before = (words, block) => {
    const at = block.textContent.indexOf(words);
    const source = at > 0 ? block.textContent.slice(0, at) : blocks[blocks.indexOf(block) - 1]?.textContent || "";
    return source.match(/[^，。；、：！？\s]*[，。；、：！？”’）]*\s*$/)[0].trim();
  };
  const fragment = (words, block) => {
    const start = words.match(/^[^]{4,}?(?=[，。；、：！？\n]|$)/)?.[0] || words;
    const end = words.match(/[^，。；、：！？\n]+[，。；、：！？”’）]*$/)?.[0] || words;
    const ranged = words.includes("\n") || (words.length > 40 && start.length + end.length < words.length);
    const first = ranged ? start : words;
    const prefix = report.textContent.split(first).length > 2 ? before(first, block) : "";
    return `:~:text=${prefix && `${encode(prefix)}-,`}${encode(first)}${ranged ? `,${encode(end)}` : ""}`;
  };

  // What is cited now: a mark or "" for the whole report, and the words, "" for none.
  let cited = { mark: "", words: "", block: null };
  const whole = (id) => {
    const element = markOf(id);
    return { mark: element ? id : "", words: element ? element.textContent : "", block: element?.closest("[data-block]") };
  };

  // Where an error is reported: the page's own link, with the mark and the words where it is a form that takes them.
  const errata = document.getElementById("report-error");
  const reportHref = (mark, words) => {
    if (!errata?.hasAttribute("data-prefilled")) return errata?.href || "";
    const quote = [...words].slice(0, 300).join("");
    return `${errata.href}&anchor=${encodeURIComponent(mark)}&quote=${encodeURIComponent(quote)}`;
  };

  let dialog, place, words, style, person, rows, status, wrong;
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
    const { mark, block } = cited;
    const chosen = data.styles[style.selectedIndex];
    const forms = (person.checked && chosen.person) || chosen.body;
    const at = mark && `#${mark}`;
    const entry = fill(forms[0], mark, (data.url || here + data.version) + at);
    const link = (data.latest || here) + at;
    const inText = forms[1] ? fill(forms[1], mark) : "";
    person.parentElement.hidden = !chosen.person;
    words.textContent = cited.words;
    words.hidden = !cited.words;
    wrong.href = reportHref(mark, cited.words);
    wrong.hidden = !errata;
    const given = [link, cited.words && link + fragment(cited.words, block), entry, cited.words && `${cited.words}${inText}\n${entry}`];
    rows.forEach(({ box, output }, number) => {
      output.textContent = given[number];
      box.hidden = !given[number];
    });
  };
  const build = () => {
    place = make("input", { type: "text", placeholder: "全文", autocomplete: "off", spellcheck: false });
    words = make("blockquote");
    style = make("select", {}, ...data.styles.map(({ name }) => make("option", { textContent: name })));
    person = make("input", { type: "checkbox" });
    rows = ["链接", "定位到原文的链接", "参考文献", "引文与出处"].map(row);
    status = make("p", { role: "status" });
    wrong = make("a", { className: "gb-cite-wrong", textContent: "报告此处的错误" });
    try {
      style.selectedIndex = Math.max(0, data.styles.findIndex(({ name }) => name === localStorage.getItem(STORED)));
    } catch { /* no storage */ }
    place.addEventListener("input", () => {
      const id = place.value.trim().toLowerCase();
      cited = whole(id);
      status.textContent = id && !cited.mark ? "没有这个标记，引用的是全文。" : "";
      show();
    });
    style.addEventListener("change", () => {
      try { localStorage.setItem(STORED, data.styles[style.selectedIndex].name); } catch { /* no storage */ }
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
      ...rows.map(({ box }) => box), status, wrong);
    dialog.setAttribute("aria-labelledby", "gb-cite-title");
    dialog.addEventListener("click", (happened) => { if (happened.target === dialog) dialog.close(); });
    document.body.append(dialog);
  };
  const open = (what) => {
    if (!dialog) build();
    cited = what;
    place.value = what.mark;
    status.textContent = "";
    show();
    offer.hidden = true;
    dialog.showModal();
  };

  // Selected words, with the figure or block in which they begin; none where they begin outside the text.
  const selected = () => {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0), quoted = selection.toString().trim();
    const from = range.startContainer, element = from.nodeType === Node.TEXT_NODE ? from.parentElement : from;
    const block = element.closest("[data-block]");
    if (!quoted || !block || !text.contains(block)) return null;
    const figure = element.closest("[data-tip]");
    const mark = figure && figure.contains(range.endContainer) ? figure.id : block.id;
    return { mark, words: quoted, block, box: range.getBoundingClientRect(), selected: true };
  };
  let offered = null;
  const offer = make("button", { type: "button", className: "gb-cite-offer", hidden: true });
  // The selection stays when the button is pressed.
  offer.addEventListener("pointerdown", (happened) => happened.preventDefault());
  offer.addEventListener("click", () => open(offered));
  document.body.append(offer);
  const suggest = (what, name) => {
    offered = what;
    offer.hidden = !what;
    if (!what) return;
    offer.textContent = name;
    const { bottom, left } = what.box;
    offer.style.top = `${Math.min(bottom + 6, innerHeight - 50)}px`;
    offer.style.left = `${Math.max(6, Math.min(left, innerWidth - offer.offsetWidth - 6))}px`;
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
  addEventListener("scroll", () => suggest(null), { passive: true });
  addEventListener("keydown", (happened) => { if (happened.key === "Escape") suggest(null); });

  report.addEventListener("click", (happened) => {
    if (happened.ctrlKey || happened.metaKey || happened.shiftKey) return;
    const link = happened.target.closest("a");
    if (link?.getAttribute("href") === "#cite") {
      happened.preventDefault();
      open(selected() || whole(""));
    } else if (link?.matches(".gb-text .gb-mark:not(.gb-lines, .gb-remark)")) {
      open(whole(link.hash.slice(1)));
    } else {
      const figure = happened.target.closest(".gb-text [data-tip]");
      if (figure && getSelection().isCollapsed) {
        suggest({ ...whole(figure.id), box: figure.getBoundingClientRect() }, "引用此数字");
      }
    }
  });
})();
