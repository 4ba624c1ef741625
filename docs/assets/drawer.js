// The pages of the site on a narrow screen, by keyboard: the theme opens them by a label, which no keyboard comes to. A
// button takes its place. Without scripts they come into sight when a keyboard comes to one of them (tokens.css).
(() => {
  const toggle = document.getElementById("__drawer"), label = document.querySelector(".md-header__button[for='__drawer']");
  const drawer = document.querySelector(".md-sidebar--primary");
  if (!toggle || !label || !drawer) return;
  const opener = document.createElement("button");
  opener.type = "button";
  opener.className = "md-header__button md-icon gb-drawer";
  opener.setAttribute("aria-label", globalThis.gbEnglish?.["全站栏目"] ?? "全站栏目");
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
})();
