/**
 * En bild som texten talar om är märkt som utsmyckning
 *
 * Den som lyssnar hör att bilden visar något, men inte vad.
 *
 * Kriterium: 1.1.1
 * Rätta: Skriv i alt vad bilden visar.
 * Flaggas: <p>Bilden visar gränserna: <img src="/skala.png" width="300" height="200" alt=""></p>
 * Flaggas: <p>I diagrammet nedan syns hur sömnen ändras.</p><img src="/somn.png" width="300" height="200" role="presentation">
 * Går bra: <p>Så tolkas poängen: <img src="/skala.png" width="300" height="200" alt="0 till 4 är inga besvär, 5 till 9 lätta."></p>
 * Går bra: <p>Välkommen. <img src="/bard.png" width="300" height="200" alt=""></p>
 */
({ all, shown, plain, block }) => all("img[alt=''], img:is([role=presentation], [role=none], [aria-hidden=true])").filter((one) => {
  const { width, height } = one.getBoundingClientRect();
  const place = block(one);
  const near = [place.matches("body, main, section, article, div") ? one.previousElementSibling : place, one.nextElementSibling, place.querySelector("figcaption")];
  return shown(one) && width >= 60 && height >= 60 && near.some((text) => text && /(?<!\p{L})(bilden|diagrammet|figuren|grafen|kartan|kurvan|skärmbilden|fotot|illustrationen|stapeln|staplarna|på bild)(?!\p{L})/iu.test(plain(text.textContent)));
})
