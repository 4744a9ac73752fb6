import { html, nothing } from "lit";
import { LightElement } from "../lib/light-element.js";
import "../components/score-bars.js";
import { icon } from "../components/icons.js";
import { ordinal, words } from "./words.js";

const TONES = 5;

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
      ${item.reasons?.length
        ? html`<ul class="reasons">${item.reasons.slice(0, 3).map((reason) => html`<li><span>${reason.text}</span></li>`)}</ul>`
        : nothing}
      <details>
        <summary>Facts and score</summary>
        <dl class="all-facts">${facts.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>
        <score-bars .contributions=${item.contributions} .names=${this.names} .score=${item.score}></score-bars>
      </details>
      ${this.current && ordinal(item.rank) ? this.acts() : nothing}
    </article>`;
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
