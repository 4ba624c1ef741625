// The theme's search box and the words of its answers. Without a script nothing can be searched, so no page has it in
// its own bytes. It runs before the theme's script, which looks for both. All that is written as HTML stands here.
(() => {
  const isEnglish = document.documentElement.lang.startsWith("en");
  const WORDS = isEnglish
    ? {
      search: "Search", reset: "Clear", begin: "Search in Chinese, for indicators in English too",
      none: "Nothing found. Reports are in Chinese: try a word in Chinese", one: "1 page found", other: "# pages found",
      more: "1 more on this page", mores: "# more on this page", missing: "Missing",
    }
    : {
      search: "搜索", reset: "清空", begin: "键入文字即可搜索", none: "没有找到", one: "找到 1 个页面", other: "找到 # 个页面",
      more: "这一页上还有 1 处", mores: "这一页上还有 # 处", missing: "缺少",
    };
  const icon = (path) => `<svg aria-hidden="true" viewBox="0 0 24 24"><path d="${path}"/></svg>`;
  const GLASS = "M9.5 3a6.5 6.5 0 0 1 4.9 10.8l.3.2h.8l5 5-1.5 1.5-5-5v-.8l-.2-.3A6.5 6.5 0 1 1 9.5 3m0 2a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9";
  const BACK = "M20 11v2H8l5.5 5.5-1.4 1.4L4.2 12l7.9-7.9 1.4 1.4L8 11z", CROSS = "M19 6.4 17.6 5 12 10.6 6.4 5 5 6.4l5.6 5.6L5 17.6 6.4 19l5.6-5.6 5.6 5.6 1.4-1.4-5.6-5.6z";

  const box = document.querySelector("[data-md-component='search']");
  if (box) {
    // What was found is a list of links: the box around it, of no height before a search, is no place to stop at. It is
    // of reports, and told in Chinese.
    box.innerHTML = `<label class="md-search__overlay" for="__search"></label>
<div class="md-search__inner" role="search" aria-label="${WORDS.search}">
<form class="md-search__form" name="search">
<input type="text" class="md-search__input" name="query" aria-label="${WORDS.search}" placeholder="${WORDS.search}" autocapitalize="off" autocorrect="off" autocomplete="off" spellcheck="false" data-md-component="search-query" required>
<label class="md-search__icon md-icon" for="__search">${icon(GLASS)}${icon(BACK)}</label>
<div class="md-search__options"><button type="reset" class="md-search__icon md-icon" aria-label="${WORDS.reset}" title="${WORDS.reset}" tabindex="-1">${icon(CROSS)}</button></div>
<div class="md-search__suggest" data-md-component="search-suggest"></div>
</form>
<div class="md-search__output"><div class="md-search__scrollwrap" tabindex="-1" data-md-scrollfix><div class="md-search-result" data-md-component="search-result">
<div class="md-search-result__meta" role="status">${WORDS.begin}</div>
<ol class="md-search-result__list" role="presentation"${isEnglish ? ' lang="zh-Hans"' : ""}></ol>
</div></div></div>
</div>`;
    // What opens it on a narrow screen: no keyboard comes to the theme's label.
    const opener = document.createElement("button"), label = box.previousElementSibling, toggle = document.getElementById("__search");
    opener.type = "button";
    opener.className = "md-header__button md-icon gb-open-search";
    opener.setAttribute("aria-label", WORDS.search);
    opener.append(...label.childNodes);
    opener.addEventListener("click", () => {
      if (!toggle.checked) toggle.click();
      box.querySelector("input").focus();
    });
    label.replaceWith(opener);
  }

  const settings = document.getElementById("__config"), { begin, none, one, other, more, mores, missing } = WORDS;
  const result = { placeholder: begin, none, one, other, "more.one": more, "more.other": mores, "term.missing": missing };
  const translations = Object.fromEntries(Object.entries(result).map(([name, words]) => [`search.result.${name}`, words]));
  settings.textContent = JSON.stringify({ ...JSON.parse(settings.textContent), translations });
})();
