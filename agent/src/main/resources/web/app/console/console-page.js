import { html } from "lit";
import { LightElement } from "../lib/light-element.js";
import "../components/top-bar.js";
class ConsolePage extends LightElement { render(){ return html`<top-bar page="console"></top-bar><main id="main">Soon</main>`; } }
customElements.define("console-page", ConsolePage);
