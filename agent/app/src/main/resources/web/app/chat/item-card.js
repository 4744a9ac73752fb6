import { html, nothing } from "lit";
import { LightElement } from "../lib/light-element.js";
import "../components/score-bars.js";
import { icon } from "../components/icons.js";
import { ordinal, words } from "./words.js";

const TONES = 5;
const STRIP = 4;

/**
 * One recommended item: facts, reasons, what its score is made of, and what one can say about it.
 * Fires `say` with the words of a button and `compare` with the rank.
 */
export class ItemCard extends LightElement {
  static properties = {
    item: { attribute: false },
    names: { attribute: false },
    current: { type: Boolean },
    compared: { type: Boolean },
    busy: { type: Boolean },
  };

  render() {
    const { item } = this;
    const facts = Object.entries(item.facts ?? {});
    // Two sources may give the same reason.
    const reasons = [...new Set((item.reasons ?? []).map(({ text }) => text))].slice(0, 3);
    return html`<article class="item arrives" aria-label=${`${item.rank}. ${item.title}`}>
      <div class="head">
        <span class="tile tone-${tone(facts)}" aria-hidden="true">${initials(item.title)}</span>
        <div>
          <h3>${item.title}</h3>
          <div class="row">
            ${item.price ? html`<span class="price">${item.price}</span>` : nothing}
            ${item.available ? nothing : html`<span class="badge warn">not in stock</span>`}
          </div>
        </div>
      </div>
      <p class="facts">${names(facts).join(" · ")}</p>
      ${reasons.length
        ? html`<ul class="reasons">${reasons.map((reason) => html`<li><span>${reason}</span></li>`)}</ul>`
        : nothing}
      ${this.strip()}
      <details>
        <summary>Facts and score</summary>
        <dl class="all-facts">${facts.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>
        <score-bars .contributions=${item.contributions} .names=${this.names} .score=${item.score}></score-bars>
      </details>
      ${this.current && ordinal(item.rank) ? this.acts() : nothing}
    </article>`;
  }

  /** What spoke for it most, at a glance; the bars below have the numbers. */
  strip() {
    const parts = Object.entries(this.item.contributions ?? {}).filter(([, amount]) => amount > 0).sort(([, a], [, b]) => b - a);
    const sum = parts.reduce((total, [, amount]) => total + amount, 0);
    if (!sum) return nothing;
    const share = (amount) => Math.round((100 * amount) / sum);
    return html`<div class="strip" aria-hidden="true">${parts.slice(0, STRIP).map(([, amount], index) => html`<span
        class="series-${index + 1}" .style=${`width: ${(100 * amount) / sum}%`}></span>`)}</div>
      <p class="strip-words">${parts.slice(0, 2).map(([factor, amount]) => `${this.names?.[factor] ?? factor} ${share(amount)} %`).join(" · ")}</p>`;
  }

  acts() {
    const { rank, title, price } = this.item;
    const say = (text, label) => () => this.fire("say", { text, label: `${label}: ${title}` });
    const button = (label, text, content) => html`<button ?disabled=${this.busy} @click=${say(text, label)}
      aria-label=${`${label}: ${title}`}>${content ?? label}</button>`;
    return html`<div class="acts">
      ${button("Why this?", words.why(rank))}
      ${button("Like", words.like(rank), html`${icon("heart")} Like`)}
      ${button("Not for me", words.notInterested(rank))}
      ${price ? button("Cheaper", words.cheaper(rank)) : nothing}
      <button aria-pressed=${this.compared} aria-label=${`Compare: ${title}`}
        @click=${() => this.fire("compare", { rank, title })}>Compare</button>
    </div>`;
  }

  fire(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}

/** The facts that read by themselves: names, not numbers, and flags that are set. */
function names(facts) {
  const telling = facts.filter(([, value]) => value !== "no" && !/^[\d.,\s€$£%-]+(\s*\p{L}{1,3})?$/u.test(value));
  return telling.slice(0, 4).map(([label, value]) => (value === "yes" ? label : value));
}

function initials(title) {
  const parts = title.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word[0] ?? ""));
  return parts.slice(0, 2).map((word) => [...word][0].toUpperCase()).join("") || "·";
}

/** Items of one kind share a colour, so that a mixed slate reads as one. */
function tone(facts) {
  const kind = facts.find(([label]) => /categor|genre|kind|type/i.test(label))?.[1] ?? facts[0]?.[1] ?? "";
  let sum = 0;
  for (const char of kind.split(",")[0]) sum = (sum * 31 + char.codePointAt(0)) % 9973;
  return sum % TONES;
}

customElements.define("item-card", ItemCard);
