// Runs before a page's own scripts: writes down what they listen for, which no page tells by itself.
(() => {
  const heard = new WeakMap();
  const original = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (kind, ...rest) {
    if (!heard.has(this)) heard.set(this, new Set());
    heard.get(this).add(kind);
    return original.call(this, kind, ...rest);
  };
  Object.defineProperty(window, "__heard", { value: heard });
})();
