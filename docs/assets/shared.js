// The switch that puts stock phrase back, so that what only this report says stands out. Nothing is put back without it.
(() => {
  const report = document.querySelector(".gb-report");
  if (!report?.querySelector(".gb-text .gb-stock")) return;
  const STORED = "gb-stock";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "gb-stock-switch";
  button.title = "三个以上其他机构的报告也有的分句";
  const turn = (on) => {
    report.classList.toggle("gb-dim", on);
    button.setAttribute("aria-pressed", String(on));
    button.textContent = `淡化通用表述：${on ? "是" : "否"}`;
  };
  const kept = () => {
    try {
      return localStorage.getItem(STORED);
    } catch {
      return null;
    }
  };
  turn(kept() === "dim");
  button.addEventListener("click", () => {
    const on = button.getAttribute("aria-pressed") !== "true";
    turn(on);
    try {
      localStorage.setItem(STORED, on ? "dim" : "off");
    } catch {
      // Not kept, then: it holds for this page.
    }
  });
  const place = document.createElement("span"); // with its dot, which paper has as little as the button
  place.className = "gb-switch";
  place.append(" · ", button);
  report.querySelector('.gb-head a[href="#cite"]')?.parentElement.append(place);
})();
