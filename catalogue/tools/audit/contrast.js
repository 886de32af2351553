// Makes every text invisible to photograph what lies behind one of them, and visible again.
// Evaluates to two functions: hide gives the colour of the text, whether it is large, and where it is.
({
  hide: ([selector]) => {
  const one = document.querySelector(selector);
  if (!one || !one.checkVisibility({ visibilityProperty: true })) return null;
  one.scrollIntoView({ block: "center", inline: "start", behavior: "instant" });
  const drawn = one instanceof SVGElement;
  const style = getComputedStyle(one);
  const pixel = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  pixel.fillStyle = drawn ? style.fill : style.color;
  pixel.fillRect(0, 0, 1, 1);
  const color = [...pixel.getImageData(0, 0, 1, 1).data];
  const size = parseFloat(style.fontSize);
  const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  const texts = [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const boxes = texts.flatMap((node) => { const range = document.createRange(); range.selectNodeContents(node); return [...range.getClientRects()]; });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("*, *::before, *::after { color: transparent !important; -webkit-text-fill-color: transparent !important; text-shadow: none !important; caret-color: transparent !important; text-decoration-color: transparent !important } svg text { fill: transparent !important; stroke: transparent !important } *, *::before { transition: none !important }");
  window.__unpinned = [...document.querySelectorAll("*")].filter((each) => getComputedStyle(each).position === "sticky").map((each) => [each, each.style.position]);
  for (const [each] of window.__unpinned) if (!each.contains(one)) each.style.position = "static";
  window.__sheets = [...document.adoptedStyleSheets];
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  one.scrollIntoView({ block: "center", inline: "start", behavior: "instant" });
  const now = texts.flatMap((node) => { const range = document.createRange(); range.selectNodeContents(node); return [...range.getClientRects()]; });
  const seen = ({ left, top, right, bottom }) => left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  const lines = now.length ? now : boxes;
  const box = lines.find(seen) ?? lines[0] ?? one.getBoundingClientRect(); // a long paragraph begins above the window
  return { color: color.slice(0, 3), alpha: color[3], large, box: { left: box.left, top: box.top, right: box.right, bottom: box.bottom } };
},
  show: () => {
  document.adoptedStyleSheets = window.__sheets;
  for (const [each, was] of window.__unpinned) each.style.position = was;
},
})
