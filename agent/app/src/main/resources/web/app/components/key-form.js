import { html, nothing } from "lit";
import { LightElement } from "../lib/light-element.js";
import { key } from "../lib/api.js";

/** Asks for an access key; it stays in this tab and is sent as a header. Fires `key`. */
export class KeyForm extends LightElement {
  static properties = { needed: { attribute: "for-role" }, problem: {} };

  render() {
    return html`<form class="panel stack" @submit=${this.submit}>
      <h2>This server needs a key</h2>
      <p class="small soft">One of role ${this.needed}, made with <code>vouch keys create --role ${this.needed}</code>.
        It stays in this tab until you close it.</p>
      ${this.problem ? html`<p class="note bad" role="alert">${this.problem}</p>` : nothing}
      <label class="field">Key <input name="key" type="password" autocomplete="off" required placeholder="vk_…"></label>
      <div><button class="primary">Use it</button></div>
    </form>`;
  }

  submit(event) {
    event.preventDefault();
    key.set(new FormData(event.target).get("key").trim());
    this.dispatchEvent(new CustomEvent("key", { bubbles: true }));
  }
}

customElements.define("key-form", KeyForm);
