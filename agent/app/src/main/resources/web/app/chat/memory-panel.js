import { html, nothing } from "lit";
import { LightElement } from "../lib/light-element.js";
import { call, get, query } from "../lib/api.js";
import { day } from "../lib/format.js";

/** What is remembered of the person: read, turned round, forgotten. `refresh()` reads it again. */
export class MemoryPanel extends LightElement {
  static properties = { heading: {}, userId: {}, conversationId: {}, facts: { state: true }, error: { state: true } };

  constructor() {
    super();
    this.facts = [];
  }

  updated(changed) {
    if (changed.has("userId") || changed.has("conversationId")) this.refresh();
  }

  async refresh() {
    await this.attempt(async () => {
      this.facts = await get(`/v1/facts${query({ userId: this.userId, conversationId: this.conversationId })}`);
    });
  }

  render() {
    return html`<section class="panel" aria-labelledby="memory-title">
      <h2 id="memory-title">${this.heading ?? "What I remember of you"}</h2>
      ${this.error ? html`<p class="note bad" role="alert">${this.error}</p>` : nothing}
      ${this.facts.length
        ? html`<ul class="facts-list">${this.facts.map((fact) => this.fact(fact))}</ul>`
        : html`<p class="small soft">${this.heading ? "Nothing." : "Nothing yet. Say “I like …”, or press Like on an item."}</p>`}
    </section>`;
  }

  fact(fact) {
    const subject = fact.field === "item" ? fact.subject : `${fact.field.replaceAll("_", " ")} ${fact.subject}`;
    const until = fact.untilMillis ? `, until ${day(fact.untilMillis)}` : fact.onlyHere ? ", in this conversation" : "";
    return html`<li>
      <div>${this.heading ? (fact.likes ? "Likes" : "Rather not") : fact.likes ? "You like" : "Rather not"} <b>${subject}</b></div>
      <div class="row spread">
        <span class="small soft">said ${day(fact.saidAtMillis)}${until}</span>
        <span class="row">
          <button aria-label=${`${fact.likes ? "Change to dislike" : "Change to like"}: ${subject}`}
            @click=${() => this.change(fact)}>${fact.likes ? "Dislike" : "Like"} instead</button>
          <button class="danger" aria-label=${`Forget: ${subject}`} @click=${() => this.forget(fact)}>Forget</button>
        </span>
      </div>
    </li>`;
  }

  change(fact) {
    return this.attempt(async () => {
      await call("PUT", this.path(fact), { likes: !fact.likes });
      await this.refresh();
    });
  }

  forget(fact) {
    return this.attempt(async () => {
      await call("DELETE", this.path(fact));
      await this.refresh();
    });
  }

  path(fact) {
    return `/v1/facts/${encodeURIComponent(fact.factId)}${query({ userId: this.userId })}`;
  }

  async attempt(action) {
    try {
      this.error = null;
      await action();
    } catch (problem) {
      this.error = problem.message;
    }
  }
}

customElements.define("memory-panel", MemoryPanel);
