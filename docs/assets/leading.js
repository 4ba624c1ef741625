// On the page of a version that the report's page tells word for word: on to the same place there. The words that a link
// names (#p4:~:text=…) are not in location; where a browser keeps them with the navigation, they go along.
const asked = performance.getEntriesByType?.("navigation")[0]?.name ?? location.href;
const mark = asked.split("#").slice(1).join("#");
location.replace(document.querySelector('link[rel="canonical"]').href + location.search + (mark ? `#${mark}` : location.hash));
