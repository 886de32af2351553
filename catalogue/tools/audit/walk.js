// What the keyboard comes to: asked after each press of Tab. Evaluates to an object kept as window.__walk.
(() => {
  const numbers = new Map();
  const STOPS = "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, iframe, audio[controls], video[controls], [tabindex], [contenteditable]:not([contenteditable=false])";
  const named = (one) => {
    if (one.id) return `#${CSS.escape(one.id)}`;
    const own = one.localName + [...one.classList].map((kind) => `.${CSS.escape(kind)}`).join("");
    return one.parentElement && one.parentElement !== document.documentElement ? `${named(one.parentElement)} > ${own}` : own;
  };
  const number = (one) => {
    if (!numbers.has(one)) numbers.set(one, numbers.size);
    return numbers.get(one);
  };
  const box = (one) => {
    const label = one.getClientRects()[0] ?? one.getBoundingClientRect();
    return { left: label.left, top: label.top, right: label.right, bottom: label.bottom };
  };
  // What somebody has opened over the page, and Escape closes without the keyboard going anywhere (WCAG 2.4.11, note 2).
  const putAway = (over) => over.closest(":popover-open")?.popover === "auto";
  const covered = (one) => {
    const boxes = [...one.getClientRects()].filter(({ width, height }) => width >= 1 && height >= 1);
    const inset = (low, high) => [low + Math.min(3, (high - low) / 4), (low + high) / 2, high - Math.min(3, (high - low) / 4)];
    const points = boxes.flatMap(({ left, top, right, bottom }) => inset(left, right).flatMap((x) => inset(top, bottom).map((y) => [x, y]))).filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
    const labels = [...(one.labels ?? [])];
    return points.length > 0 && points.every(([x, y]) => {
      const over = document.elementFromPoint(x, y);
      return over && !putAway(over) && !one.contains(over) && !over.contains(one) && !labels.some((label) => label.contains(over));
    });
  };
  const away = (one) => {
    const { left, top, right, bottom } = box(one);
    return right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight || right - left <= 1 || bottom - top <= 1;
  };
  // What can be come to at all: the box that lies over everything, or the whole page.
  const reachable = () => [...document.querySelectorAll("dialog:modal")].at(-1) ?? document;
  const stops = () => {
    const radios = new Set();
    return [...reachable().querySelectorAll(STOPS)].filter((one) => {
      if (one.tabIndex < 0 || one.disabled || one.matches(":disabled") || one.closest("[inert]") || !one.checkVisibility({ visibilityProperty: true }) || (one.localName === "summary" && one.parentElement?.localName !== "details")) return false;
      if (one.type === "radio" && one.name) {
        const key = `${one.form ? [...document.forms].indexOf(one.form) : ""} ${one.name}`;
        return !radios.has(key) && radios.add(key);
      }
      return true;
    });
  };

  return {
    stops,
    // Whoever has already been somewhere on the page begins at its top again.
    start: () => {
      if (!document.activeElement || document.activeElement === document.body) return;
      const top = document.createElement("span");
      top.tabIndex = -1;
      (reachable().body ?? reachable()).prepend(top);
      top.focus({ preventScroll: true });
      top.remove();
    },
    expected: () => stops().length,
    many: () => document.querySelectorAll("input[type=date], input[type=time], input[type=datetime-local], input[type=month], input[type=week], iframe, audio[controls], video[controls]").length,
    missed: (seen) => stops().filter((one) => one.type !== "radio" && !seen.includes(number(one))).map((one) => [named(one), one.outerHTML]),
    here: () => {
      let one = document.activeElement;
      while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
      if (!one || one === document.body || one === document.documentElement) return null;
      const style = getComputedStyle(one);
      const floats = [];
      let scroller = one.parentElement;
      while (scroller && !/auto|scroll/.test(getComputedStyle(scroller).overflowY)) scroller = scroller.parentElement;
      for (let at = one; at && at !== document.body; at = at.parentElement) floats.push(getComputedStyle(at).position);
      return {
        number: number(one), element: named(one), html: one.outerHTML.slice(0, 400), box: { ...box(one) }, down: scrollY, scroller: scroller ? number(scroller) : -1, deep: scroller?.scrollTop ?? 0,
        covered: covered(one), away: away(one) && !/^(iframe|body)$/.test(one.localName), floats: floats.some((value) => /fixed|absolute|sticky/.test(value)),
        kind: `${one.localName}.${one.className} ${one.type ?? ""} ${one.parentElement?.localName}.${one.parentElement?.className}`, columns: style.columnCount,
      };
    },
  };
})()
