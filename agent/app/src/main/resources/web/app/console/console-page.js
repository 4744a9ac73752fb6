import { html, nothing } from "lit";
import { LightElement } from "../lib/light-element.js";
import { get, key } from "../lib/api.js";
import "../components/top-bar.js";
import "../components/key-form.js";

/** The console's places: a path behind the #, its name, and the module that shows it. */
const PLACES = [
  { path: "overview", name: "Overview", tag: "overview-view", load: () => import("./overview-view.js") },
  { path: "people", name: "People", tag: "people-view", load: () => import("./people-view.js") },
  { path: "items", name: "Items", tag: "items-view", load: () => import("./items-view.js") },
  { path: "catalogue", name: "Catalogue health", tag: "catalogue-view", load: () => import("./catalogue-view.js") },
  { path: "trace", name: "Traces", tag: "traces-view", load: () => import("./traces-view.js") },
  { path: "tuner", name: "Tuner", tag: "tuner-view", load: () => import("./tuner-view.js") },
  { path: "simulations", name: "Simulations", tag: "simulations-view", load: () => import("./simulations-view.js") },
  { path: "jobs", name: "Imports and jobs", tag: "jobs-view", load: () => import("./jobs-view.js") },
];

/** The page `/console`: one place at a time, by the address behind the # (`#people/ann`). */
export class ConsolePage extends LightElement {
  static properties = { place: { state: true }, argument: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    addEventListener("hashchange", () => this.go());
    this.enter();
  }

  /** Asks for something only an admin may see, so that the key is asked for once, not by every place. */
  async enter() {
    try {
      await get("/v1/console/jobs");
      this.problem = null;
      await this.go();
    } catch (problem) {
      this.problem = problem;
      if (problem.status === 401 || problem.status === 403) key.set(null);
    }
  }

  async go() {
    const [path, ...rest] = location.hash.replace(/^#\/?/, "").split("/");
    const place = PLACES.find((one) => one.path === path) ?? PLACES[0];
    await place.load();
    this.place = place;
    this.argument = rest.length ? decodeURIComponent(rest.join("/")) : null;
    document.title = `${place.name} – Vouch console`;
    scrollTo(0, 0);
  }

  render() {
    return html`<top-bar page="console"></top-bar>
      ${this.problem ? this.trouble() : this.place ? this.page() : nothing}`;
  }

  trouble() {
    const refused = this.problem.status === 401 || this.problem.status === 403;
    return html`<main id="main" class="narrow">
      ${refused
        ? html`<key-form for-role="admin" .problem=${this.problem.message} @key=${() => this.enter()}></key-form>`
        : html`<p class="note bad" role="alert">${this.problem.message}</p>`}
    </main>`;
  }

  page() {
    return html`<div class="console">
      <nav aria-label="Console">${PLACES.map(({ path, name }) => html`<a href="#${path}"
        aria-current=${this.place.path === path ? "page" : nothing}>${name}</a>`)}</nav>
      <main id="main">${this.view()}</main>
    </div>`;
  }

  /** One element per place, kept while only its argument changes. */
  view() {
    if (this.shown?.localName !== this.place.tag) this.shown = document.createElement(this.place.tag);
    this.shown.argument = this.argument;
    return this.shown;
  }
}

customElements.define("console-page", ConsolePage);
