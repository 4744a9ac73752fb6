import { html, nothing } from "lit";
import { LightElement } from "../lib/light-element.js";
import { isDark, toggleTheme } from "../lib/theme.js";
import { icon } from "./icons.js";

/** The bar above every page: skip link, the pages, the colour scheme. */
export class TopBar extends LightElement {
  static properties = { page: {} };

  render() {
    const link = (name, href, text) => html`<a href=${href} aria-current=${this.page === name ? "page" : nothing}>${text}</a>`;
    return html`
      <a class="skip" href="#main">Skip to the content</a>
      <header class="topbar">
        <a class="brand" href="/"><img src="/static/icon.svg" alt="">Vouch</a>
        <nav aria-label="Pages">
          ${link("chat", "/", "Chat")} ${link("console", "/console", "Console")}
        </nav>
        <button class="quiet icon-only" @click=${this.toggle} aria-label=${isDark() ? "Use light colours" : "Use dark colours"}>
          ${icon(isDark() ? "sun" : "moon")}
        </button>
      </header>`;
  }

  toggle() {
    toggleTheme();
    this.requestUpdate();
  }
}

customElements.define("top-bar", TopBar);
