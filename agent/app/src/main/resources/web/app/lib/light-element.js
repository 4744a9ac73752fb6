import { LitElement } from "lit";

/** A component without a shadow root: one style sheet and one id space for the whole page. */
export class LightElement extends LitElement {
  createRenderRoot() {
    return this;
  }
}
