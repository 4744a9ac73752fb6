import { html, nothing } from "lit";

/** A check that nothing here can make; it says so instead of staying away. */
export const open = (check, how = "no labelled turns exist here") => ({ check, figure: "not measured", kind: "warn", how });

/** What of the users' behaviour agrees with people is on the cards of fitted worlds, or nowhere. */
function fromCards(cards) {
  const rows = cards.flatMap(({ world, card }) => (card ? card.fidelity.map((row) => ({ world, ...row })) : []));
  const say = (check, level, otherwise) => {
    const found = rows.filter((row) => row.level.toLowerCase().includes(level));
    return found.length
      ? { check, figure: `${found.filter(({ verdict }) => verdict === "PASSES").length} of ${found.length} gates passed`, kind: found.every(({ verdict }) => verdict === "PASSES") ? "good" : "warn", how: `on the cards of ${[...new Set(found.map(({ world }) => world))].join(", ")}; this run used the standard world, not theirs` }
      : open(check, otherwise);
  };
  return [
    say("Acceptance against position agrees with people", "position", "no fitted world in the data directory: vouch simulate calibrate makes one from real logs"),
    say("Told from real people by a classifier (AUC)", "discriminab", "no fitted world in the data directory"),
  ];
}

/** The honesty panel: what is known of how far such users may be believed, check by check. */
export function honesty(rows, cards, sentences) {
  return html`<section class="panel stack" aria-label="Honesty"><h2>How far to believe it</h2>
    <div class="scroll" tabindex="0"><table><thead><tr><th scope="col">check</th><th scope="col">here</th><th scope="col">how</th></tr></thead>
      <tbody>${[...rows, ...fromCards(cards)].map(({ check, figure, kind, how }) => html`<tr><th scope="row">${check}</th><td><span class="badge ${kind}">${figure}</span></td><td class="small">${how}</td></tr>`)}</tbody></table></div>
    ${sentences.filter(Boolean).map((sentence) => html`<p class="small">${sentence}</p>`)}
    <p class="small soft">No live experiment stands behind these numbers${cards.length ? nothing : html`, and no world fitted on real logs`}.</p></section>`;
}
