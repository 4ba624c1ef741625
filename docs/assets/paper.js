/* The running title of printed pages (paper.css): a style sheet cannot read it from the page. It is set when one is printed, since the
   browser works out all of a page's styles anew for it. */
addEventListener("beforeprint", () => {
  const title = document.querySelector("h1")?.textContent.trim();
  if (title) document.documentElement.style.setProperty("--gb-running", JSON.stringify([...title].slice(0, 60).join("")));
});
