import { get, query, stream } from "../lib/api.js";

const CONVERSATION = "vouch.conversation";
const PERSON = "vouch.person";

/** Who speaks, where the key does not say it: an id of this browser's own, or one that somebody typed. */
export const person = {
  get() {
    let id = localStorage.getItem(PERSON);
    if (!id) {
      id = `guest-${Math.abs(crypto.getRandomValues(new Int32Array(1))[0]).toString(36)}`;
      localStorage.setItem(PERSON, id);
    }
    return id;
  },
  set: (id) => localStorage.setItem(PERSON, id),
};

/** The conversation of this tab; it goes on after a reload. */
export class Conversation {
  turns = [];
  id = sessionStorage.getItem(CONVERSATION);

  /** Reads the turns so far; a conversation that is gone (or another person's) starts anew. */
  async restore(userId) {
    if (!this.id) return;
    try {
      const { turns } = await get(`/v1/conversations/${encodeURIComponent(this.id)}${query({ userId })}`);
      this.turns = turns.map(({ message, answer }) => ({
        message,
        label: commandLabel(message),
        slate: answer.recommendation,
        text: answer.text,
        answer,
      }));
    } catch {
      this.clear();
    }
  }

  clear() {
    this.id = null;
    this.turns = [];
    sessionStorage.removeItem(CONVERSATION);
  }

  /** Says something; `changed` hears of every step. Resolves when the turn is over, also where it failed. */
  async say(message, { label, userId, signal, changed }) {
    const turn = { message, label: label ?? commandLabel(message), text: "", running: true };
    this.turns = [...this.turns, turn];
    changed();
    try {
      const body = { message, userId, conversationId: this.id ?? undefined };
      await stream("/v1/chat", body, (name, data) => this.hear(turn, name, data, changed), signal);
    } catch (problem) {
      turn.error = signal?.aborted ? "Stopped; nothing of this turn was kept." : problem.message;
    }
    turn.running = false;
    changed();
    return turn;
  }

  hear(turn, name, data, changed) {
    if (name === "turn.started") this.keep(data.conversationId);
    else if (name === "items") turn.slate = data;
    else if (name === "text.delta") turn.text += data.text;
    else if (name === "turn.completed") Object.assign(turn, { answer: data, text: data.text, slate: data.recommendation });
    else if (name === "error") turn.error = data.detail;
    changed();
  }

  keep(id) {
    this.id = id;
    sessionStorage.setItem(CONVERSATION, id);
  }

  /** The last turn that was answered; what it says holds. */
  get last() {
    return this.turns.findLast((turn) => turn.answer);
  }

  /** The turn whose items "the first one" points at. */
  get shown() {
    return this.turns.findLast((turn) => turn.slate?.items?.length);
  }

  asText() {
    return this.turns
      .filter((turn) => turn.answer)
      .map((turn) => `You: ${turn.label ?? turn.message}\n\nVouch: ${turn.text}\n`)
      .join("\n");
  }
}

/** A command that a button sent, as people read it. */
function commandLabel(message) {
  const taken = [...message.matchAll(/(?:field|value) "((?:[^"\\]|\\.)*)"/g)].map((match) => match[1].replace(/\\(.)/g, "$1"));
  return message.startsWith("/retract ") && taken.length ? `Without: ${taken.join(", ")}` : undefined;
}
