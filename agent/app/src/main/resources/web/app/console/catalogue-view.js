import { html } from "lit";
import { get } from "../lib/api.js";
import { number, percent } from "../lib/format.js";
import "../components/data-chart.js";
import "../components/figure-number.js";
import { ConsoleView } from "./console-view.js";
import { itemLink } from "./sources-table.js";

/** The same ten products for everyone? */
class CatalogueView extends ConsoleView {
  read() {
    return get("/v1/console/catalogue");
  }

  show() {
    return html`<h1>Catalogue health</h1>${this.data ? this.health(this.data) : this.waiting()}`;
  }

  health({ figures, exposureCurve, mostShown, neverShown, fields }) {
    return html`<div class="figures">${figures.map((figure) => html`<figure-number .figure=${figure} window="all time"></figure-number>`)}</div>
      <div class="two">
        <data-chart heading="Who gets the exposure" kind="line" unit="share of impressions"
          how="Lorenz curve: the share of impressions that the least shown part of the catalogue gets. On the dashed line all items are shown equally often."
          .labels=${exposureCurve.map(({ x }) => percent(x))}
          .series=${[
            { name: "this catalogue", values: exposureCurve.map(({ y }) => y) },
            { name: "equal exposure", values: exposureCurve.map(({ x }) => x), colour: "series-7", dashed: true },
          ]}></data-chart>
        <section class="panel"><h2>Fields without values</h2><div class="scroll" tabindex="0"><table>
          <thead><tr><th scope="col">field</th><th scope="col">kind</th><th scope="col" class="number">with a value</th><th scope="col" class="number">missing</th></tr></thead>
          <tbody>${fields.toSorted((a, b) => a.withValue - b.withValue).map((field) => html`<tr><th scope="row">${field.field}</th>
            <td>${field.kind.toLowerCase()}</td><td class="number">${number(field.withValue)}</td>
            <td class="number">${percent(1 - field.withValue / Math.max(field.items, 1))}</td></tr>`)}</tbody></table></div></section>
        ${list("Shown most", mostShown, "impressions", "Nothing was shown yet.")}
        ${list("Never shown, although people like them", neverShown, "events", "Every item with events was shown.")}
      </div>`;
  }
}

const list = (heading, items, unit, none) => html`<section class="panel"><h2>${heading}</h2>${items.length
  ? html`<table><thead><tr><th scope="col">item</th><th scope="col" class="number">${unit}</th></tr></thead>
      <tbody>${items.map((item) => html`<tr><td>${itemLink(item)}</td><td class="number">${number(item.count)}</td></tr>`)}</tbody></table>`
  : html`<p class="small soft">${none}</p>`}</section>`;

customElements.define("catalogue-view", CatalogueView);
