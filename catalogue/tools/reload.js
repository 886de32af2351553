// In pages of `serve`: load the page again after a build, or show above it what stands in the way of one.

let shown, box;

const tell = (errors) => {
  box?.remove();
  if (!errors) return;
  const [title, text] = [document.createElement("summary"), document.createElement("pre")];
  box = Object.assign(document.createElement("details"), { open: true });
  box.setAttribute("role", "alert");
  title.textContent = "Det du sparade har fel. Sidan visas som den var senast.";
  text.textContent = errors;
  box.append(title, text);
  box.style.cssText = "position:fixed;inset:0 0 auto;z-index:9;max-height:60vh;overflow:auto;padding:1rem;" +
    "background:Canvas;color:CanvasText;border-bottom:4px double;font:1rem/1.5 ui-monospace,monospace";
  text.style.cssText = "white-space:pre-wrap;margin:1rem 0 0";
  document.body.append(box);
};

new EventSource("/__serve__/builds").onmessage = ({ data }) => {
  const { build, errors } = JSON.parse(data);
  if (shown !== undefined && shown !== build) location.reload();
  shown = build;
  tell(errors);
};
