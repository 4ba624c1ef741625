// The bar at the lower edge of a narrow report's page: contents, figures and notes as sheets, choices, sharing. It goes
// when the reader reads on, and comes with the first move back, at the top and at the end; nothing on the page moves.
(() => {
  const report = document.querySelector(".gb-report");
  if (!report || !globalThis.gbSheet) return;
  const { make } = gbSheet;
  const wide = matchMedia("(min-width: 60em)");
  const first = (selector) => report.querySelector(selector);

  // What a sheet shows: parts of the page, each with the classes by which it has its style there, and a heading.
  const part = (borrow, element, holder, heading) => [
    heading && make("h3", { textContent: heading }), make("div", { className: holder }, borrow(element)),
  ].filter(Boolean);
  const contents = first(".gb-contents details > ul"), figures = first(".gb-figures details > .gb-list");
  const notes = [["编者注", first(".gb-end .gb-notes")], ["名词解释", first(".gb-end .gb-terms")]];
  const NOTES = "注释";
  const noted = () => notes.filter(([, list]) => list && !list.hidden);
  const sheet = (title, fill) => (opener) => {
    gbSheet({ title, opener, fill });
    document.querySelector(".gb-sheet [aria-current]")?.scrollIntoView({ block: "center" }); // where the reader is
  };
  const ways = [
    contents && ["目录", sheet("目录", (body, borrow) => body.append(...part(borrow, contents, "gb-contents")))],
    figures && ["数字", sheet("关键数字", (body, borrow) => body.append(...part(borrow, figures, "gb-figures")))],
    notes.some(([, list]) => list) && [NOTES, sheet(NOTES, (body, borrow) => body.append(
      ...noted().flatMap(([heading, list]) => part(borrow, list, "gb-end", heading))))],
    globalThis.gbChoices?.open && ["设置", gbChoices.open],
    globalThis.gbShare && ["分享", gbShare],
  ];

  const bar = make("nav", { className: "gb-bar", ariaLabel: "本页" });
  for (const [name, act] of ways.filter(Boolean)) {
    const button = make("button", { type: "button", textContent: name });
    if (act !== globalThis.gbShare) button.setAttribute("aria-haspopup", "dialog");
    button.addEventListener("pointerdown", (happened) => happened.preventDefault()); // what is selected stays so
    button.addEventListener("click", () => act(button));
    bar.append(button);
    if (name === NOTES) {
      // Names that are put away take their notes with them (terms.js, which hears of it first).
      const follow = () => { button.hidden = !noted().length; };
      new MutationObserver(follow).observe(document.documentElement, { attributeFilter: ["data-gb-names"] });
      follow();
    }
  }
  document.body.append(bar);
  wide.addEventListener("change", () => gbSheet.close());

  const STEP = 12; // pixels that are a move
  let turned = scrollY;
  addEventListener("scroll", () => {
    const { scrollHeight } = document.documentElement, end = scrollHeight - innerHeight - STEP;
    if (Math.abs(scrollY - turned) < STEP && scrollY < end) return;
    bar.classList.toggle("gb-away", scrollY > turned && scrollY < end && scrollY > STEP);
    turned = scrollY;
  }, { passive: true });
})();
