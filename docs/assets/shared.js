// The switch that puts stock phrase back, so that what only this report says stands out. Nothing is put back without it.
(() => {
  const report = document.querySelector(".gb-report");
  if (!report?.querySelector(".gb-text .gb-stock")) return;
  gbSwitch({
    label: "淡化通用表述",
    title: "三个以上其他机构的报告也有的分句",
    className: "gb-stock-switch",
    stored: "gb-stock",
    on: "dim",
    first: false,
    turn: (on) => report.classList.toggle("gb-dim", on),
  });
})();
