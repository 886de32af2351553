/**
 * En film eller ett ljud saknar undertexter eller text
 *
 * Den som inte hör får inte veta vad som sägs.
 *
 * Kriterium: 1.2.2
 * Rätta: Lägg till track med undertexter, eller en text som säger detsamma.
 * Flaggas: <video controls width="200" height="100" src="/film.mp4"></video>
 * Flaggas: <audio controls src="/ljud.mp3"></audio>
 * Går bra: <audio controls src="/ljud.mp3"></audio><h2>Det som sägs</h2><p>Ring 112 om det är fara för liv.</p>
 * Går bra: <video controls width="200" height="100" src="/film.mp4"><track kind="captions" src="/film.vtt" srclang="sv"></video>
 */
({ all, rendered, plain }) => all("video, audio").filter((one) => {
  if ((one.localName === "audio" && !one.controls && !one.autoplay) || one.querySelector("track[kind=captions][src], track[kind=subtitles][src], track:not([kind])[src]") || (one.localName === "video" && !rendered(one))) return false;
  const about = plain(`${one.closest("main, body").innerText} ${one.getAttribute("aria-label") ?? ""}`);
  return !/transcript|text version|textversion|undertext|utskrift|captions|alternative (for|to|version)|in text|som text|det som sägs|hela texten|läs texten/i.test(about) && !one.getAttribute("aria-describedby") && !one.muted;
})
