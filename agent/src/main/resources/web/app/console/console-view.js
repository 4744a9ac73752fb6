import { html } from "lit";
import { LightElement } from "../lib/light-element.js";

/** A place of the console: reads its data when shown and when its argument changes; subclasses give `read()` and `show()`. */
export class ConsoleView extends LightElement {
  static properties = { argument: {}, data: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) this.refresh();
  }

  willUpdate(changed) {
    if (changed.has("argument") || !this.started) {
      this.started = true;
      this.refresh();
    }
  }

  async refresh() {
    try {
      const data = await this.read();
      this.problem = null;
      this.data = data;
    } catch (problem) {
      this.data = null;
      this.problem = problem.message;
    }
  }

  render() {
    return this.show();
  }

  /** What stands where data should be, while there is none. */
  waiting() {
    return this.problem
      ? html`<p class="note bad" role="alert">${this.problem}</p>`
      : html`<p class="soft" role="status">Reading …</p>`;
  }
}
