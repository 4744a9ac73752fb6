import { html, nothing } from "lit";
import { LightElement } from "../lib/light-element.js";
import { count, millis, percent } from "../lib/format.js";
import "./item-card.js";

/** One turn: what the person said, the items, then the text about them, then what can be answered. */
export class AnswerView extends LightElement {
  static properties = {
    turn: { attribute: false },
    names: { attribute: false },
    current: { type: Boolean },
    last: { type: Boolean },
    busy: { type: Boolean },
    compared: { attribute: false },
  };

  render() {
    const { turn } = this;
    return html`
      <p class="said ${turn.label ? "button-made" : ""}"><span class="unseen">You: </span>${turn.label ?? turn.message}</p>
      <div class="answer">
        ${turn.slate?.items?.length ? this.slate(turn.slate) : nothing}
        ${turn.text ? this.text(turn) : turn.running ? dots() : nothing}
        ${turn.answer?.act === "compare" ? comparison(turn.answer.items) : nothing}
        ${turn.error ? html`<p class="note bad" role="alert">${turn.error}</p>` : nothing}
        ${turn.answer ? this.follow(turn.answer) : nothing}
      </div>`;
  }

  slate(slate) {
    return html`<ul class="slate" aria-label="Recommended items">
      ${slate.items.map((item) => html`<li><item-card .item=${item} .names=${this.names} ?current=${this.current}
        ?busy=${this.busy} ?compared=${this.compared?.has(item.rank)}></item-card></li>`)}
    </ul>`;
  }

  /** The template repeats the items in words; the cards show them already, so the list can be unfolded. */
  text(turn) {
    const offered = this.last && turn.answer?.relaxations?.length;
    const lines = turn.text.split("\n").filter((line) => !(offered && line.startsWith("- if you ")));
    const first = turn.slate?.items?.length ? lines.findIndex((line) => line.startsWith("1. ")) : -1;
    if (first < 0) return html`<div class="text">${lines.join("\n")}</div>`;
    const after = lines.findIndex((line, index) => index > first && !/^(\d+\. | {2,})/.test(line));
    const end = after < 0 ? lines.length : after;
    return html`<div class="text">${lines.slice(0, first).join("\n")}</div>
      <details><summary>The items in words</summary><div class="text small">${lines.slice(first, end).join("\n")}</div></details>
      ${end < lines.length ? html`<div class="text">${lines.slice(end).join("\n")}</div>` : nothing}`;
  }

  follow(answer) {
    return html`
      ${answer.degradations.map((sentence) => html`<p class="note warn">${sentence}</p>`)}
      ${this.last && answer.relaxations.length ? this.relaxations(answer.relaxations) : nothing}
      ${this.last && answer.question?.options?.length ? this.options(answer.question) : nothing}
      ${this.foot(answer)}`;
  }

  relaxations(offers) {
    return html`<div class="options row" role="group" aria-label="What could be given up">${offers.map((offer) => {
      const label = offer.text.replace(/^if you (accept|drop) /, (_, verb) => (verb === "drop" ? "Drop " : "Accept "));
      return html`<button ?disabled=${this.busy || !offer.message} @click=${() => this.say(offer.message, label)}>
        ${label} <span class="badge good">${count(offer.itemsFreed, "item")}</span></button>`;
    })}</div>`;
  }

  options(question) {
    const said = this.turn.text.includes(question.text);
    return html`${said ? nothing : html`<p>${question.text}</p>`}<div class="options row" role="group" aria-label=${question.text}>
      ${question.options.map((option) => html`<button ?disabled=${this.busy} @click=${() => this.say(option)}>${option}</button>`)}
    </div>`;
  }

  foot(answer) {
    const { usage } = answer;
    const model = usage.modelCalls
      ? `${count(usage.modelCalls, "model call")}, ${count(usage.inputTokens + usage.outputTokens, "token")}`
      : "no model was used";
    const order = Object.entries(answer.recommendation?.influence ?? {}).sort(([, a], [, b]) => b - a).slice(0, 2)
      .map(([factor, share]) => `${this.names?.[factor] ?? factor} ${percent(share)}`);
    const ranked = answer.recommendation ? `${count(answer.recommendation.candidateCount, "item")} ranked · ` : "";
    return html`<p class="foot"><span>${ranked}${order.length ? `order by ${order.join(", ")} · ` : ""}${millis(usage.tookMillis)} · ${model}</span>
      <button class="quiet" @click=${() => this.fire("trace", { turnId: answer.turnId })}>How this answer came about</button></p>`;
  }

  say(text, label) {
    this.fire("say", { text, label });
  }

  fire(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}

const dots = () => html`<span class="thinking" role="status" aria-label="Looking"><span></span><span></span><span></span></span>`;

function comparison(items) {
  const labels = [...new Set(items.flatMap((item) => Object.keys(item.facts)))];
  const row = (label, value) => html`<tr><th scope="row">${label}</th>${items.map((item) => html`<td>${value(item) ?? "–"}</td>`)}</tr>`;
  return html`<div class="scroll" tabindex="0"><table>
    <thead><tr><td></td>${items.map((item) => html`<th scope="col">${item.title}</th>`)}</tr></thead>
    <tbody>${row("price", (item) => item.price)}${labels.map((label) => row(label, (item) => item.facts[label]))}</tbody>
  </table></div>`;
}

customElements.define("answer-view", AnswerView);
