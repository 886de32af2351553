// What axe-core does not look for: text that does not fit, and keyboard focus that cannot be seen.
// Evaluates to an object of functions; each gives a list of { rule, element, help }.
(() => {
  const SAYS = {
    sideways: "sidan behöver rullas i sidled",
    clipped: "texten är avklippt",
    unseen: "det syns inte var tangentbordets fokus är",
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

  const clipped = () =>
    bodyParts()
      .filter((one) => {
        const { overflowX, overflowY } = getComputedStyle(one);
        const hides = (value) => value === "hidden" || value === "clip";
        const cut =
          (hides(overflowX) && one.scrollWidth > one.clientWidth + 1) ||
          (hides(overflowY) && one.scrollHeight > one.clientHeight + 1);
        return cut && one.textContent.trim() && !forReadersOnly(one);
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

    // To be asked after one press of Tab: then the browser shows focus as it does for a keyboard.
    focus: () => {
      const stops = [...document.querySelectorAll("a[href], button, input, select, summary, textarea, [tabindex='0']")];
      const look = (one) => {
        const { outlineStyle, outlineWidth, boxShadow, backgroundColor, borderColor } = getComputedStyle(one);
        const outline = outlineStyle === "none" ? "" : outlineWidth;
        return [outline, boxShadow, backgroundColor, borderColor].join("|");
      };
      const usable = stops.filter((one) => shown(one) && !one.disabled && one.tabIndex >= 0);
      const found = [];
      for (const one of usable) {
        one.blur();
        const before = look(one);
        one.focus({ focusVisible: true });
        const box = one.getBoundingClientRect();
        const inSight = box.width > 1 && box.height > 1 && box.bottom > 0 && box.right > 0;
        if (document.activeElement !== one || look(one) === before || !inSight) found.push(told("unseen", one));
      }
      document.activeElement?.blur();
      window.scrollTo(0, 0);
      return found.slice(0, 5);
    },
  };
})()
