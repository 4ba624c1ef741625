// On a version's page: the way to the latest text leads to the same paragraph or figure. Everything works without it.
(() => {
  const link = document.querySelector(".gb-notice a[data-latest]");
  if (!link) return;
  const latest = link.getAttribute("href").split("#")[0];
  const follow = () => { link.href = latest + location.hash; };
  addEventListener("hashchange", follow);
  follow();
})();
