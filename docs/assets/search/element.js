// Elements made of names and texts. Whatever comes from a report, an address or the reader is put in as text.

/** Make an element: `attributes` that are null or false are left out; `children` are elements and strings. */
export function make(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== ""));
  return made;
}

/** Make a link of the page of search, which `page.js` follows itself; `key` finds it again when it is drawn anew. */
export function way(href, key, attributes = {}, ...children) {
  return make("a", { href, "data-key": key, ...attributes }, ...children);
}
