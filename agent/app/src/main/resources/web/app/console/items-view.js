import { html, nothing } from "lit";
import { get, query } from "../lib/api.js";
import { number, words } from "../lib/format.js";
import "../components/figure-number.js";
import { ConsoleView } from "./console-view.js";
import { itemLink, sourcesTable } from "./sources-table.js";

/** Why is this item shown, or not? */
class ItemsView extends ConsoleView {
  static properties = { found: { state: true } };

  async read() {
    if (this.argument) return get(`/v1/console/items/${encodeURIComponent(this.argument)}`);
    await this.find("");
    return null;
  }

  async find(sought) {
    this.found = await get(`/v1/console/items${query({ words: sought })}`);
  }

  show() {
    if (!this.argument) return this.search();
    return this.data ? this.item(this.data) : html`<h1>${this.argument}</h1>${this.waiting()}`;
  }

  search() {
    return html`<h1>Items</h1><section class="panel stack">
      <label class="field">Title or id contains <input type="search" @input=${(event) => this.find(event.target.value)}></label>
      ${this.found?.length
        ? html`<ul class="columns">${this.found.map((item) => html`<li>${itemLink(item)}</li>`)}</ul>`
        : html`<p class="small soft">Nothing.</p>`}
    </section>`;
  }

  item(item) {
    const events = Object.values(item.eventsByType).reduce((sum, n) => sum + n, 0);
    const by = Object.entries(item.eventsByType).map(([type, n]) => `${words(type)} ${number(n)}`).join(", ");
    const figures = [
      { name: "shown", value: item.impressions, unit: "times", sampleSize: item.impressions, how: "impressions on any surface" },
      { name: "place by exposure", value: item.exposureRank, unit: "", sampleSize: item.impressions, how: "1 is the item shown most; ties share a place" },
      { name: "events", value: events, unit: "", sampleSize: events, how: by || "none" },
    ];
    return html`<h1>${item.title}</h1>
      <p class="soft">${item.itemId}${item.price ? ` · ${item.price}` : ""} ${item.available ? nothing : html`<span class="badge warn">not in stock</span>`}</p>
      <div class="figures">${figures.map((figure) => html`<figure-number .figure=${figure} window="all time"></figure-number>`)}</div>
      <div class="two">
        <section class="panel"><h2>What speaks against its being shown</h2>
          ${item.whyRarelyShown.length
            ? html`<ul class="plain">${item.whyRarelyShown.map((reason) => html`<li>${reason}</li>`)}</ul>`
            : html`<p class="small soft">Nothing that can be seen in the data.</p>`}</section>
        <section class="panel"><h2>Facts</h2><p class="small">${item.description}</p>
          <dl class="all-facts">${Object.entries(item.facts).map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl></section>
      </div>
      <section class="panel"><h2>Neighbours by source</h2>${sourcesTable(item.neighbours)}</section>`;
  }
}

customElements.define("items-view", ItemsView);
