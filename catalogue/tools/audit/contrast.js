// Makes every text invisible to photograph what lies behind some of them, one after the other, and visible again.
// Evaluates to three functions: hide gives the colour of each text and whether it is large, place where it is when
// nothing lies over it, and show brings the texts back.
({
  hide: (selectors) => {
    const pixel = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const looks = (one) => {
      if (!one || !one.checkVisibility({ visibilityProperty: true })) return null;
      const style = getComputedStyle(one);
      pixel.clearRect(0, 0, 1, 1);
      pixel.fillStyle = one instanceof SVGElement ? style.fill : style.color;
      pixel.fillRect(0, 0, 1, 1);
      const color = [...pixel.getImageData(0, 0, 1, 1).data];
      const size = parseFloat(style.fontSize);
      return { color: color.slice(0, 3), alpha: color[3], large: size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) };
    };
    const found = (selector) => {
      try {
        return document.querySelector(selector);
      } catch {
        return null; // inside a frame or a shadow
      }
    };
    window.__texts = selectors.map(found);
    const told = window.__texts.map(looks);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("*, *::before, *::after { color: transparent !important; -webkit-text-fill-color: transparent !important; text-shadow: none !important; caret-color: transparent !important; text-decoration-color: transparent !important } svg text { fill: transparent !important; stroke: transparent !important } *, *::before { transition: none !important }");
    window.__pinned = [...document.querySelectorAll("*")].filter((each) => getComputedStyle(each).position === "sticky").map((each) => [each, each.style.position]);
    window.__sheets = [...document.adoptedStyleSheets];
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return told;
  },
  place: (number) => {
    const one = window.__texts[number];
    for (const [each, was] of window.__pinned) each.style.position = each.contains(one) ? was : "static";
    one.scrollIntoView({ block: "center", inline: "start", behavior: "instant" });
    const texts = [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const rows = () => texts.flatMap((node) => { const range = document.createRange(); range.selectNodeContents(node); return [...range.getClientRects()]; });
    const seen = ({ left, top, right, bottom }) => left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    if (rows().length && !rows().some(seen)) scrollBy({ top: rows()[0].top - innerHeight / 2, behavior: "instant" }); // the first words of a high cell
    const lines = rows();
    const box = lines.find(seen) ?? lines[0] ?? one.getBoundingClientRect(); // a long paragraph begins above the window
    return { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
  },
  show: () => {
    document.adoptedStyleSheets = window.__sheets;
    for (const [each, was] of window.__pinned) each.style.position = was;
  },
})
