/**
 * En tabell är gjord med mellanslag
 *
 * Den som lyssnar hör orden efter varandra, utan rubriker.
 *
 * Kriterium: 1.3.1
 * Rätta: Använd table med th.
 * Flaggas: <div style="white-space:pre">Poäng     Kallas&#10;0 till 4    Minimal&#10;5 till 9    Mild</div>
 * Flaggas: <p>Poäng&nbsp;&nbsp;&nbsp;&nbsp;Kallas<br>0 till 4&nbsp;&nbsp;&nbsp;&nbsp;Minimal<br>5 till 9&nbsp;&nbsp;&nbsp;&nbsp;Mild</p>
 * Går bra: <pre><code>a    b&#10;c    d&#10;e    f</code></pre>
 */
({ wordy }) => wordy().filter((one) => {
  const text = one.textContent;
  if (!/\u00a0{3}|\S {3,}\S|\t/.test(text) || one.closest("code, kbd, samp, textarea, svg")) return false;
  const kept = /pre|break-spaces/.test(getComputedStyle(one).whiteSpace);
  const lines = (kept ? text : text.replace(/[ \t\n]+/g, " ")).split(kept ? "\n" : /(?=\u00a0{3})/);
  return lines.filter((line) => (kept ? /\S {3,}\S|\S\t+\S/ : /\u00a0{3}/).test(line)).length > 1;
})
