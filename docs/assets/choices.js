// The choices of a reader: light or dark and the size on every page, what concerns reports on theirs. Each takes effect
// at once and is kept on this device alone (docs/overrides/partials/early.html); nothing is sent.
(() => {
  const { get, held, show } = gbChoices;
  const root = document.documentElement;
  const showAll = () => {
    show();
    // The browser's own bars: of main.html's two colours, light and dark, that of the page's scheme.
    document.querySelectorAll("[name=theme-color]").forEach((meta, n) => {
      meta.media = "ld"[n] === root.dataset.gbScheme[0] ? "all" : "not all";
    });
  };
  gbChoices.set = (name, value) => {
    try {
      if (value) localStorage.setItem(`gb-${name}`, value);
      else localStorage.removeItem(`gb-${name}`);
      delete held[name];
    } catch { held[name] = value; } // not kept, then
    showAll();
  };
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", showAll);
  for (const event of ["storage", "pageshow"]) addEventListener(event, showAll);

  // Where the script that puts figures beside their lines, or clean text beside raw, is not had or fails, a page is as
  // without any. Both come after this one.
  addEventListener("error", ({ target, filename }) => {
    if (/\/(margin|source)\.js$/.test(target.src ?? filename)) root.classList.remove("gb-js");
  }, true);

  // Where a line may break Chromium would tell a heading's name with a space.
  for (const place of document.querySelectorAll("wbr")) place.ariaHidden = "true";

  const button = document.querySelector(".gb-choose");
  if (!button || !globalThis.gbSheet) return button?.remove();
  const { make, said } = gbSheet;
  // What is kept is "" for the first of one-of-several and for a switch as it stands at first; `on` at first unless told.
  const ONE_OF = [
    ["scheme", "明暗", [["", "跟随系统"], ["light", "浅色"], ["dark", "深色"]]],
    ["size", "字号", [["", "标准"], ["large", "大"], ["larger", "特大"]]],
  ];
  const SWITCHES = [
    ["indent", "首行缩进", "off", "段首空两字；不缩进时段间留空"],
    ["names", "名词与链接", "off", "名词的解释，和通向地区、法律等的链接"],
    ["notes", "编者注", "off", "正文里的注号和页边的注；文后的注总在"],
    ["stock", "淡化通用表述", "dim", "三个以上其他机构的报告也有的分句"],
  ];
  const KEYS = ["keys", "单键快捷键", "off", "f、s、/ 打开查找，p、n 翻到前后页；容易误触（例如用语音输入）时可以关掉"];
  // The theme acts on single letters. Who has put that away is not to set it off by speaking (WCAG 2.1.4).
  addEventListener("keydown", (happened) => {
    const { key, ctrlKey, metaKey, altKey, target } = happened;
    if (key?.length !== 1 || ctrlKey || metaKey || altKey || target.closest?.("input, textarea, select")) return;
    if (get("keys") === "off") happened.stopImmediatePropagation();
  }, true);
  const label = (input, ...words) => make("label", {}, input, make("span", {}, ...words));
  const group = (legend, className, inputs) =>
    make("fieldset", { className }, make("legend", { textContent: said(legend) }), make("div", {}, ...inputs));

  const fill = (body) => {
    const shows = [];
    const radio = (name) => ([value, words]) => {
      const input = make("input", { type: "radio", name: `gb-${name}` });
      input.addEventListener("change", () => gbChoices.set(name, value));
      shows.push(() => { input.checked = get(name) === value; });
      return label(input, said(words));
    };
    const check = ([name, words, other, more]) => {
      const input = make("input", { type: "checkbox", name: `gb-${name}` }), turned = other === "off";
      input.addEventListener("change", () => gbChoices.set(name, input.checked === turned ? "" : other));
      shows.push(() => { input.checked = (get(name) === other) !== turned; });
      return label(input, said(words), make("small", { textContent: said(more) }));
    };
    const again = make("button", { type: "button", textContent: said("恢复默认") });
    const show = () => { for (const one of shows) one(); };
    again.addEventListener("click", () => {
      for (const [name] of [...ONE_OF, ...SWITCHES, KEYS]) gbChoices.set(name, "");
      show();
    });
    const groups = ONE_OF.map(([name, legend, choices]) => group(legend, "", choices.map(radio(name))));
    if (document.querySelector(".gb-report")) groups.push(group("正文", "gb-switches", SWITCHES.map(check)));
    groups.push(group("键盘", "gb-switches", [check(KEYS)]));
    const form = make("form", { className: "gb-choose__form" }, ...groups, make("p", {}, said("只记在这台设备上，不会发送。"), again));
    form.addEventListener("submit", (happened) => happened.preventDefault());
    show();
    body.append(form);
  };
  const open = (opener) => gbSheet({ title: said("阅读设置"), opener, fill });
  button.addEventListener("click", () => open(button));
  gbChoices.open = open;
})();
