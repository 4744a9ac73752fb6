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
      this.data = null;
      this.problem = null;
      this.refresh();
    }
  }

  /** Reads again; an answer that another reading has overtaken is dropped. */
  async refresh() {
    const turn = (this.turn ?? 0) + 1;
    this.turn = turn;
    let data = null;
    let problem = null;
    try {
      data = await this.read();
    } catch (refusal) {
      problem = refusal.message;
    }
    if (turn !== this.turn) return;
    this.data = data;
    this.problem = problem;
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
