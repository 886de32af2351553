/**
 * Ett stopp i tabbordningen är ingen kontroll
 *
 * Den som använder tangentbord stannar där utan att något går att göra, och en skärmläsare säger inte vad det är.
 *
 * Kriterium: 4.1.2
 * Rätta: Ta bort tabindex, eller ge elementet en roll och ett namn.
 * Flaggas: <p tabindex="0">Bara text.</p>
 * Går bra: <div tabindex="0" role="region" aria-label="Tabell" style="overflow:auto;width:5rem"><div style="width:20rem">Bred</div></div>
 * Går bra: <p tabindex="-1">Kan få fokus av ett skript.</p>
 */
({ all, shown, control, role }) =>
  all("[tabindex]").filter((one) => {
    if (!shown(one) || Number(one.getAttribute("tabindex")) < 0 || control(one)) return false;
    const { overflowX, overflowY } = getComputedStyle(one);
    const scrolls = [overflowX, overflowY].some((value) => /auto|scroll/.test(value)) && (one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight);
    return !scrolls && !/^(region|group|application|grid|tree|treegrid|tablist|tabpanel|toolbar|listbox|menu|menubar|radiogroup|radio|slider|spinbutton|dialog|alertdialog|scrollbar|separator|document|gridcell|row|columnheader|rowheader|treeitem|option|log|feed|article|iframe)$/.test(role(one)) && !["iframe", "object", "embed"].includes(one.localName);
  })
