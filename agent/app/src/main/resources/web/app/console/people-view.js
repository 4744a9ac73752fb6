import { html, nothing } from "lit";
import { call, get, query } from "../lib/api.js";
import { number, time, words } from "../lib/format.js";
import "../chat/memory-panel.js";
import { ConsoleView } from "./console-view.js";
import { itemLink, sourcesTable } from "./sources-table.js";

/** What is known of a person, what each source would recommend, and how to forget it. */
class PeopleView extends ConsoleView {
  static properties = { found: { state: true }, notice: { state: true } };

  async read() {
    if (this.argument) return get(`/v1/console/people/${encodeURIComponent(this.argument)}`);
    await this.find("");
    return null;
  }

  async find(prefix) {
    this.found = await get(`/v1/console/people${query({ prefix })}`);
  }

  show() {
    return html`<h1>${this.argument ?? "People"}</h1>
      ${this.argument ? (this.data ? this.person(this.data) : this.notice ? this.gone() : this.waiting()) : this.search()}`;
  }

  search() {
    return html`<section class="panel stack">
      <label class="field">Id begins with <input type="search" @input=${(event) => this.find(event.target.value)}></label>
      ${this.found?.length
        ? html`<ul class="columns">${this.found.map((id) => html`<li><a href="#people/${encodeURIComponent(id)}">${id}</a></li>`)}</ul>
            <p class="small soft">The first ${this.found.length} by id.</p>`
        : html`<p class="small soft">Nobody.</p>`}
    </section>`;
  }

  person(person) {
    return html`<section class="panel"><h2>What each source would recommend now</h2>${sourcesTable(person.recommendations)}</section>
      <div class="two">
        <memory-panel heading="What is remembered" .userId=${person.personId}></memory-panel>
        <section class="panel"><h2>Messages</h2>${person.turns.length
          ? html`<ul class="plain">${person.turns.slice(-12).reverse().map((turn) => html`<li><a href="#trace/${encodeURIComponent(turn.turnId)}">${turn.message}</a>
              <span class="small soft">${time(turn.atMillis)}</span></li>`)}</ul>`
          : html`<p class="small soft">None.</p>`}</section>
        ${history("What they did, newest first", person.events, "value")}
        ${history("What was shown to them, newest first", person.shown, "rank")}
      </div>
      <section class="panel stack"><h2>Forget this person</h2>
        <p class="small soft">Erases events, impressions, conversations and profile for good. Type the id, so that no slip does it.</p>
        <form class="row" @submit=${this.forget}><label class="field">Type ${person.personId} <input name="id" autocomplete="off" required></label>
          <button class="danger">Forget for good</button></form>
        ${this.notice ? html`<p class="note warn" role="alert">${this.notice}</p>` : nothing}
      </section>`;
  }

  gone() {
    return html`<p class="note" role="status">${this.notice}</p><p><a href="#people">Back to everybody</a></p>`;
  }

  async forget(event) {
    event.preventDefault();
    if (new FormData(event.target).get("id") !== this.argument) {
      this.notice = "That is another id; nothing was forgotten.";
      return;
    }
    const { rowsErased } = await call("DELETE", `/v1/people/${encodeURIComponent(this.argument)}`);
    this.notice = `Forgotten: ${number(rowsErased)} rows were erased.`;
    this.data = null;
  }
}

function history(heading, events, valueName) {
  return html`<section class="panel"><h2>${heading}</h2>${events.length
    ? html`<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">${valueName === "rank" ? "where" : "what"}</th><th scope="col">item</th>
        <th scope="col" class="number">${valueName}</th><th scope="col">when</th></tr></thead>
        <tbody>${events.slice(0, 12).map((event) => html`<tr><td>${words(event.type)}</td><td>${itemLink(event)}</td>
          <td class="number">${number(event.value)}</td><td>${time(event.atMillis)}</td></tr>`)}</tbody></table></div>`
    : html`<p class="small soft">Nothing.</p>`}</section>`;
}

customElements.define("people-view", PeopleView);
