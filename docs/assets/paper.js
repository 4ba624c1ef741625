/* The running title of printed pages (paper.css): a style sheet cannot read it from the page. */
const title = document.querySelector("h1")?.textContent.trim();
if (title) document.documentElement.style.setProperty("--gb-running", JSON.stringify([...title].slice(0, 60).join("")));
