import { html, nothing } from "lit";

/** What each source would recommend alone, side by side. */
export function sourcesTable(slates) {
  const speaking = slates.filter(({ items }) => items.length);
  const silent = slates.filter(({ items }) => !items.length).map(({ name }) => name);
  if (!speaking.length) return html`<p class="small soft">No source has anything to say.</p>`;
  const rows = Math.max(...speaking.map(({ items }) => items.length));
  return html`<div class="scroll" tabindex="0"><table>
    <thead><tr><th scope="col">rank</th>${speaking.map(({ name }) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>${Array.from({ length: rows }, (_, index) => html`<tr><th scope="row">${index + 1}</th>
      ${speaking.map(({ items }) => html`<td>${items[index] ? itemLink(items[index]) : "–"}</td>`)}</tr>`)}</tbody>
  </table></div>
  ${silent.length ? html`<p class="small soft">Nothing to say: ${silent.join(", ")}.</p>` : nothing}`;
}

export const itemLink = ({ itemId, title }) => html`<a href="#items/${encodeURIComponent(itemId)}">${title}</a>`;
