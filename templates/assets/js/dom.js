// Elements made by scripts. Text is put in as text, never as HTML.

/** An element with what it holds. A plain object that comes first is its attributes. */
export function element(name, ...inside) {
  const made = document.createElement(name);
  const attributes = isAttributes(inside[0]) ? inside.shift() : {};
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...inside);
  return made;
}

const isAttributes = (one) => one?.constructor === Object;
