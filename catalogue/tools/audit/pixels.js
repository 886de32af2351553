// Compares photographs of a page; runs in a page of its own. Images are PNG files in base64.
(() => {
  const read = async (data) => {
    const answer = await fetch(`data:image/png;base64,${data}`);
    const image = await createImageBitmap(await answer.blob());
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d", { willReadFrequently: true });
    canvas.drawImage(image, 0, 0);
    return canvas.getImageData(0, 0, image.width, image.height).data;
  };
  const luminance = (red, green, blue) => {
    const [r, g, b] = [red, green, blue].map((value) => (value <= 10 ? value / 3294 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

  return {
    // How many pixels differ, and how many of them differ enough in lightness to be seen (3:1).
    difference: async (before, after) => {
      const [one, other] = await Promise.all([read(before), read(after)]);
      let changed = 0;
      let strong = 0;
      for (let at = 0; at < Math.min(one.length, other.length); at += 4) {
        const apart = Math.abs(one[at] - other[at]) + Math.abs(one[at + 1] - other[at + 1]) + Math.abs(one[at + 2] - other[at + 2]);
        if (apart < 24) continue;
        changed += 1;
        strong += ratio(luminance(one[at], one[at + 1], one[at + 2]), luminance(other[at], other[at + 1], other[at + 2])) >= 3;
      }
      return { changed, strong };
    },

    // The contrast of a colour to what lies behind it: to the worst twentieth of the pixels.
    against: async (ground, color) => {
      const pixels = await read(ground);
      const text = luminance(...color);
      const found = [];
      for (let at = 0; at < pixels.length; at += 4) found.push(ratio(text, luminance(pixels[at], pixels[at + 1], pixels[at + 2])));
      found.sort((a, b) => a - b);
      return found[Math.floor(found.length / 20)] ?? 21;
    },
  };
})()
