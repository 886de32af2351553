/**
 * Sidan har ljud eller film
 *
 * Webbplatsen har inget sådant, så ingen har prövat undertexter, syntolkning och ljudkontroll.
 *
 * Kriterium: 1.2.1 (huset)
 * Rätta: Länka till ljudet eller filmen där den som gjort den svarar för den.
 * Flaggas: <video controls width="200" height="100" src="/film.mp4"><track kind="captions" src="/film.vtt" srclang="sv"></video>
 * Går bra: <p><a href="https://example.org/film">Filmen, hos Region Norr</a></p>
 */
({ all }) => all("video, audio, bgsound, embed")
