// Text that does not fit in its window, its box or its place.
// Evaluates to an object of functions; each gives a list of { rule, element, help }.
(() => {
  const SAYS = {
    sideways: "sidan behöver rullas i sidled",
    clipped: "texten är avklippt",
    overlaps: "texten ligger över annan text",
  };

  const named = (element) => {
    if (element.id) return `#${CSS.escape(element.id)}`;
    const names = [...element.classList].map((name) => `.${CSS.escape(name)}`).join("");
    const own = element.localName + names;
    const parent = element.parentElement;
    return parent && parent !== document.documentElement ? `${named(parent)} > ${own}` : own;
  };

  const told = (rule, element) => ({
    rule,
    element: named(element),
    help: SAYS[rule],
    html: element.outerHTML,
  });

  const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;

  // Hidden from sight on purpose, and read by a screen reader: a box of a pixel.
  const forReadersOnly = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const { width, height } = one.getBoundingClientRect();
      if (width <= 1 || height <= 1) return getComputedStyle(one).position === "absolute";
    }
    return false;
  };

  const scrollsByItself = (element) => {
    for (let one = element.parentElement; one && one !== document.body; one = one.parentElement) {
      if (["auto", "scroll"].includes(getComputedStyle(one).overflowX)) return true;
    }
    return false;
  };

  const pinned = (element) => {
    for (let one = element; one; one = one.parentElement) if (["fixed", "sticky"].includes(getComputedStyle(one).position)) return true;
    return false;
  };

  // Not cut away by something that hides what flows over.
  const within = (element, left, right, top, bottom) => {
    for (let one = element; one && one !== document.body; one = one.parentElement) {
      if (getComputedStyle(one).overflow === "visible") continue;
      const box = one.getBoundingClientRect();
      if (right <= box.left || left >= box.right || bottom <= box.top || top >= box.bottom) return false;
    }
    return true;
  };

  const bodyParts = () => [...document.body.querySelectorAll("*")].filter(shown);

  const sideways = () => {
    const edge = document.documentElement.clientWidth;
    const page = document.scrollingElement;
    if (page.scrollWidth <= edge) return [];
    const right = (one) => {
      const { left, right } = one.getBoundingClientRect();
      return getComputedStyle(one).overflowX === "visible" ? Math.max(right, left + one.scrollWidth) : right;
    };
    const wide = bodyParts().filter(
      (one) => right(one) > edge + 1 && !scrollsByItself(one) && !forReadersOnly(one),
    );
    const innermost = wide.filter((one) => !wide.some((other) => other !== one && one.contains(other)));
    return (innermost.length ? innermost : [document.body]).slice(0, 5).map((one) => told("sideways", one));
  };

  // Whether a line of text reaches outside the box that hides what flows over.
  const textIsCut = (box) => {
    const { left, right, top, bottom } = box.getBoundingClientRect();
    const { overflowX, overflowY } = getComputedStyle(box);
    const lines = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    for (let node = lines.nextNode(); node; node = lines.nextNode()) {
      const parent = node.parentElement;
      if (!node.data.trim() || !shown(parent) || forReadersOnly(parent) || scrollsInside(parent, box)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const line of range.getClientRects()) {
        if (line.width < 1) continue;
        const high = line.bottom - line.top;
        if (overflowX !== "visible" && (line.right > right + 2 || line.left < left - 2)) return true;
        if (overflowY !== "visible" && (line.bottom - high * 0.2 > bottom + 1 || line.top + high * 0.2 < top - 1)) return true;
      }
    }
    return false;
  };
  const scrollsInside = (element, box) => {
    for (let one = element; one && one !== box; one = one.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(one);
      if ([overflowX, overflowY].some((value) => value !== "visible")) return true;
    }
    return false;
  };

  const clipped = () =>
    bodyParts()
      .filter((one) => {
        const { overflowX, overflowY } = getComputedStyle(one);
        const hides = (value) => value === "hidden" || value === "clip";
        const cut =
          (hides(overflowX) && one.scrollWidth > one.clientWidth + 1) ||
          (hides(overflowY) && one.scrollHeight > one.clientHeight + 1);
        return cut && one.textContent.trim() && !forReadersOnly(one) && !one.matches("input, textarea, select, svg, svg *") && textIsCut(one);
      })
      .slice(0, 5)
      .map((one) => told("clipped", one));

  const SPACING = "line-height:1.5 !important;letter-spacing:.12em !important;word-spacing:.16em !important";

  const pixel = document.createElement("canvas").getContext("2d", { willReadFrequently: true });

  // Any colour as red, green, blue and how much it covers.
  const parts = (color) => {
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = color;
    pixel.fillRect(0, 0, 1, 1);
    return [...pixel.getImageData(0, 0, 1, 1).data];
  };

  const over = (above, below) => above.map((value, at) => (at < 3 ? (value * above[3] + below[at] * (255 - above[3])) / 255 : 255));

  const luminance = (color) => {
    const [red, green, blue] = color.map((value) => (value <= 10 ? value / 3294 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  return {
    // The contrast of a text to the backgrounds of what it stands in, whatever lies over or beside it.
    contrast: (element) => {
      const behind = [];
      for (let one = element; one; one = one.parentElement) behind.unshift(parts(getComputedStyle(one).backgroundColor));
      const { color, fill } = getComputedStyle(element);
      const ground = behind.reduce((below, above) => over(above, below), [255, 255, 255, 255]);
      const text = over(parts(element instanceof SVGElement ? fill : color), ground);
      const [dark, light] = [luminance(ground), luminance(text)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    },

    // As it is in this window.
    fit: () => [...sideways(), ...clipped()],

    // With the text settings of WCAG 1.4.12.
    fitWithSpacing: () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`* { ${SPACING} } p { margin-block-end: 2em !important }`);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      const found = [...sideways(), ...clipped()];
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
      return found;
    },

    // Lines of text that lie over lines of other text.
    overlaps: () => {
      const lines = bodyParts()
        .filter((one) => !one.closest("svg, select, option, [aria-hidden=true]") && !forReadersOnly(one) && !pinned(one) && one.checkVisibility({ opacityProperty: true }))
        .flatMap((one) =>
          [...one.childNodes]
            .filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())
            .flatMap((node) => {
              const range = document.createRange();
              range.selectNodeContents(node);
              return [...range.getClientRects()].map(({ left, right, top, bottom }) => ({ one, left, right, top: top + (bottom - top) * 0.2, bottom: bottom - (bottom - top) * 0.25 }));
            }),
        )
        .filter(({ one, left, right, top, bottom }) => right - left > 4 && bottom - top > 4 && right > 0 && bottom + scrollY > 0 && within(one, left, right, top, bottom))
        .sort((a, b) => a.top - b.top)
        .slice(0, 3000);
      const found = new Set();
      lines.forEach((line, at) => {
        for (let next = at + 1; next < lines.length && lines[next].top < line.bottom - 1; next += 1) {
          const other = lines[next];
          const wide = Math.min(line.right, other.right) - Math.max(line.left, other.left);
          const high = Math.min(line.bottom, other.bottom) - Math.max(line.top, other.top);
          if (wide > 4 && high > 3 && !line.one.contains(other.one) && !other.one.contains(line.one)) found.add(other.one);
        }
      });
      return [...found].slice(0, 5).map((one) => told("overlaps", one));
    },
  };
})()
