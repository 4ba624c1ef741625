// The pages of the site on a narrow screen: a drawer, made here of what nav.js names, so that no page has it in its own
// bytes. The theme opens it by a label, which no keyboard comes to: a button takes its place. Without scripts the tabs
// stand there instead (tokens.css).
(() => {
  const ROOT = new URL("../", document.currentScript.src), said = (words) => globalThis.gbEnglish?.[words] ?? words;
  const toggle = document.getElementById("__drawer"), label = document.querySelector(".md-header__button[for='__drawer']");
  if (!toggle || !label || !globalThis.gbPages) return;
  const drawer = made();
  const opener = document.createElement("button");
  opener.type = "button";
  opener.className = "md-header__button md-icon gb-drawer";
  opener.setAttribute("aria-label", said("全站栏目"));
  opener.append(...label.childNodes);
  label.replaceWith(opener);

  const show = () => opener.setAttribute("aria-expanded", String(toggle.checked));
  const turn = (open) => { if (toggle.checked !== open) toggle.click(); };
  opener.addEventListener("click", ({ detail }) => {
    turn(!toggle.checked);
    if (toggle.checked && !detail) drawer.querySelector("li a")?.focus(); // detail 0: pressed by a key
  });
  toggle.addEventListener("change", show);
  drawer.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !drawer.contains(relatedTarget)) turn(false);
  });
  addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !toggle.checked) return;
    turn(false);
    opener.focus();
  });
  show();

  function made() {
    const home = document.querySelector(".md-header .md-logo"), site = home.getAttribute("aria-label");
    const folder = ({ pathname }) => pathname.replace(/index\.html$/, "");
    const made = document.createElement("div");
    made.className = "md-sidebar md-sidebar--primary";
    made.innerHTML = `<div class="md-sidebar__scrollwrap"><div class="md-sidebar__inner"><nav class="md-nav md-nav--primary" data-md-level="0">
<label class="md-nav__title" for="__drawer"><a class="md-nav__button md-logo"><svg class="gb-seal" viewBox="0 0 64 64" aria-hidden="true"><use href="#gb-seal"/></svg></a></label>
<ul class="md-nav__list" data-md-scrollfix></ul></nav></div></div>`;
    made.querySelector("nav").setAttribute("aria-label", said("导航栏"));
    made.querySelector("label").append(site);
    Object.assign(made.querySelector(".md-logo"), { href: home.href, ariaLabel: site });
    for (const [name, address] of globalThis.gbPages[globalThis.gbEnglish ? "en" : "zh"]) {
      const link = Object.assign(document.createElement("a"), { className: "md-nav__link", href: new URL(address, ROOT), textContent: name });
      if (folder(link) === folder(location)) {
        link.classList.add("md-nav__link--active");
        link.ariaCurrent = "page";
      }
      if (globalThis.gbEnglish && address === "reports/") link.hreflang = "zh";
      const entry = document.createElement("li");
      entry.className = "md-nav__item";
      entry.append(link);
      made.querySelector("ul").append(entry);
    }
    document.querySelector(".md-main__inner").prepend(made);
    return made;
  }
})();
