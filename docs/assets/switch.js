// A switch in the row of ways to the source and the data. Its label stays as it is (WAI-ARIA 1.2, aria-pressed: the state
// alone tells whether it is on); the choice is kept on the device where that is allowed, else it holds for this page.
globalThis.gbSwitch = ({ label, title, className, stored, on: word, first, turn }) => {
  const kept = () => {
    try {
      return localStorage.getItem(stored);
    } catch {
      return null;
    }
  };
  const button = document.createElement("button");
  button.type = "button";
  button.className = `gb-kept ${className}`;
  button.title = title;
  button.textContent = label;
  const set = (on) => {
    turn(on);
    button.setAttribute("aria-pressed", String(on));
  };
  const choice = kept();
  set(choice === null ? first : choice === word);
  button.addEventListener("click", () => {
    const on = button.getAttribute("aria-pressed") !== "true";
    set(on);
    try {
      localStorage.setItem(stored, on ? word : "off");
    } catch {
      // Not kept, then.
    }
  });
  const place = document.createElement("span"); // with its dot, which paper has as little as the button
  place.className = "gb-switch";
  place.append(" · ", button);
  document.querySelector('.gb-report .gb-head a[href="#cite"]')?.parentElement.append(place);
};
