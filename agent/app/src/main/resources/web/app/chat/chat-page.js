import { html, nothing } from "lit";
import { LightElement } from "../lib/light-element.js";
import { get, key } from "../lib/api.js";
import { count } from "../lib/format.js";
import { download } from "../lib/download.js";
import { icon } from "../components/icons.js";
import { Conversation, person } from "./conversation.js";
import { words } from "./words.js";
import "../components/top-bar.js";
import "../components/key-form.js";
import "./answer-view.js";
import "./memory-panel.js";

/** The page `/`: the conversation, what holds in it, and what is remembered. */
export class ChatPage extends LightElement {
  static properties = {
    about: { state: true },
    problem: { state: true },
    busy: { state: true },
    compared: { state: true },
    panelOpen: { state: true },
    userId: { state: true },
    announced: { state: true },
  };

  constructor() {
    super();
    this.conversation = new Conversation();
    this.compared = new Map();
  }

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener("say", (event) => this.say(event.detail.text, event.detail.label));
    this.addEventListener("compare", (event) => this.toggleCompared(event.detail));
    this.addEventListener("trace", (event) => this.showTrace(event.detail.turnId));
    this.start();
  }

  async start() {
    try {
      this.about = await get("/v1/about");
      this.problem = null;
      this.userId = this.about.namesPerson ? person.get() : undefined;
      await this.conversation.restore(this.userId);
      this.requestUpdate();
      await this.updateComplete;
      if (this.conversation.turns.length) this.toEnd();
    } catch (problem) {
      this.problem = problem;
      if (problem.status === 401 || problem.status === 403) key.set(null);
    }
  }

  render() {
    return html`<top-bar page="chat"></top-bar>
      ${this.problem ? this.trouble() : this.about ? this.page() : nothing}
      <dialog id="trace" aria-label="How this answer came about"></dialog>`;
  }

  trouble() {
    const refused = this.problem.status === 401 || this.problem.status === 403;
    return html`<main id="main" class="chat"><div class="talk"><div class="turns">
      ${refused
        ? html`<key-form for-role="serve" .problem=${this.problem.message} @key=${() => this.start()}></key-form>`
        : html`<p class="note bad" role="alert">${this.problem.message}</p>`}
    </div></div></main>`;
  }

  page() {
    const { turns } = this.conversation;
    return html`<div class="chat">
      <main id="main" class="talk">
        <h1 class="unseen">Talk to Vouch</h1>
        <div class="turns">
          ${turns.length ? turns.map((turn, index) => this.turn(turn, index)) : this.welcome()}
        </div>
        <div class="unseen" aria-live="polite">${this.announced}</div>
        ${this.composer()}
      </main>
      ${this.side()}
    </div>`;
  }

  turn(turn, index) {
    return html`<answer-view .turn=${turn} .names=${this.about.factorNames} ?busy=${this.busy}
      ?current=${turn === this.conversation.shown} ?last=${index === this.conversation.turns.length - 1}
      .compared=${turn === this.conversation.shown ? this.compared : null}></answer-view>`;
  }

  welcome() {
    return html`<section class="welcome">
      <h1>What are you looking for?</h1>
      <p>Say it in your words: what it must be, what it may cost, what it should resemble. Every item comes with the
        reasons it is here, and each is checked against what you asked for before you see it.</p>
      <div class="examples">${this.about.examples
        .filter((example) => !example.startsWith("why"))
        .map((example) => html`<button @click=${() => this.say(example)}>${example}</button>`)}</div>
    </section>`;
  }

  composer() {
    const constraints = this.conversation.last?.answer.constraints ?? [];
    return html`<div class="composer">
      ${constraints.length ? this.chips(constraints) : nothing}
      ${this.compared.size ? this.comparing() : nothing}
      <form @submit=${this.submit}>
        <label class="unseen" for="message">Your message</label>
        <textarea id="message" rows="1" maxlength="4000" placeholder="Say what you want" autocomplete="off"
          @keydown=${this.typed}></textarea>
        ${this.busy
          ? html`<button type="button" class="primary" @click=${() => this.stopping.abort()}>Stop</button>`
          : html`<button class="primary">Send</button>`}
      </form>
      <p class="model">${this.modelLine()}</p>
    </div>`;
  }

  modelLine() {
    const { languageModel, items } = this.about;
    return languageModel
      ? `${count(items, "item")}. What the grammar does not understand is sent to the language model “${languageModel}”, which never states a price or a name.`
      : `${count(items, "item")}. No language model is used: a grammar reads, templates write.`;
  }

  chips(constraints) {
    return html`<ul class="chips" aria-label="Conditions that hold">
      ${constraints.map(({ text, removal, alsoRemoves }) => html`<li class="chip ${removal ? "" : "plain"}"><span>${text}</span>
        ${removal
          ? html`<button ?disabled=${this.busy} aria-label=${`Remove the condition: ${[text, ...alsoRemoves].join(", and with it: ")}`} title=${alsoRemoves.length ? `Also removes: ${alsoRemoves.join(", ")}` : ""}
              @click=${() => this.say(removal, `Without: ${[text, ...alsoRemoves].join(", ")}`)}>${icon("close")}</button>`
          : nothing}</li>`)}
    </ul>`;
  }

  comparing() {
    const ranks = [...this.compared.keys()].sort((a, b) => a - b);
    return html`<div class="comparing"><span>Compare ${[...this.compared.values()].join(", ")}</span>
      <button class="primary" ?disabled=${ranks.length < 2 || this.busy}
        @click=${() => this.say(words.compare(ranks), `Compare: ${[...this.compared.values()].join(", ")}`)}>Compare</button>
      <button class="quiet" @click=${() => (this.compared = new Map())}>Clear</button></div>`;
  }

  side() {
    return html`<button class="side-button" aria-expanded=${!!this.panelOpen} aria-controls="side"
        @click=${() => (this.panelOpen = !this.panelOpen)}>${this.panelOpen ? "Close" : "About you"}</button>
      <aside id="side" class="side ${this.panelOpen ? "open" : ""}" aria-label="About you and this conversation">
        <memory-panel .userId=${this.userId} .conversationId=${this.conversation.id}></memory-panel>
        <section class="panel stack" aria-labelledby="conversation-title">
          <h2 id="conversation-title">This conversation</h2>
          <div class="row">
            <button @click=${this.begin}>Start anew</button>
            <button ?disabled=${!this.conversation.last} @click=${() => this.export("text")}>${icon("download")} Text</button>
            <button ?disabled=${!this.conversation.last} @click=${() => this.export("json")}>${icon("download")} JSON</button>
          </div>
          ${this.about.namesPerson ? this.whoForm() : html`<p class="small soft">You are ${this.about.personId}.</p>`}
        </section>
      </aside>`;
  }

  whoForm() {
    return html`<form class="row" @submit=${this.become}>
      <label class="field">You are <input name="person" required maxlength="128" .value=${this.userId}></label>
      <button>Change</button></form>`;
  }

  async say(text, label) {
    if (this.busy) return;
    this.busy = true;
    this.stopping = new AbortController();
    this.compared = new Map();
    this.panelOpen = false;
    const turn = await this.conversation.say(text, {
      label,
      userId: this.userId,
      signal: this.stopping.signal,
      changed: () => this.changed(),
    });
    this.busy = false;
    this.announced = turn.error ?? `${count(turn.slate?.items?.length ?? 0, "item")}. ${turn.text}`;
    await this.updateComplete;
    this.querySelector("memory-panel")?.refresh();
    this.toEnd();
  }

  changed() {
    this.revision = (this.revision ?? 0) + 1;
    this.requestUpdate();
    this.updateComplete.then(() => this.querySelectorAll("answer-view").forEach((view) => view.requestUpdate()));
  }

  toEnd() {
    const turns = this.querySelectorAll("answer-view");
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    turns[turns.length - 1]?.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
  }

  submit(event) {
    event.preventDefault();
    const field = this.querySelector("#message");
    const text = field.value.trim();
    if (text && !this.busy) {
      field.value = "";
      this.say(text);
    }
  }

  typed(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) this.submit(event);
  }

  toggleCompared({ rank, title }) {
    const compared = new Map(this.compared);
    if (!compared.delete(rank)) compared.set(rank, title);
    this.compared = compared;
  }

  begin() {
    this.conversation.clear();
    this.compared = new Map();
    this.panelOpen = false;
    this.requestUpdate();
    this.querySelector("#message")?.focus();
  }

  become(event) {
    event.preventDefault();
    const id = new FormData(event.target).get("person").trim();
    person.set(id);
    this.begin();
    this.userId = id;
  }

  async export(form) {
    if (form === "text") return download("conversation.txt", "text/plain", this.conversation.asText());
    const { id } = this.conversation;
    const whole = await get(`/v1/conversations/${encodeURIComponent(id)}${this.userId ? `?userId=${encodeURIComponent(this.userId)}` : ""}`);
    return download("conversation.json", "application/json", JSON.stringify(whole, null, 2));
  }

  async showTrace(turnId) {
    const { openTrace } = await import("../trace/trace-view.js");
    await openTrace(this.querySelector("#trace"), turnId, this.userId);
  }
}

customElements.define("chat-page", ChatPage);
