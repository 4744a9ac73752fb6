/** Calls to the server: the key travels in a header and lives in this tab's session storage only. */
const KEY = "vouch.key";
const SESSION = "vouch.session";

/** A refusal of the server, as it words it. */
export class Problem extends Error {
  constructor(status, body) {
    super(body?.detail ?? `The server answered with status ${status}.`);
    this.status = status;
    this.code = body?.code;
  }
}

export const key = {
  get: () => sessionStorage.getItem(KEY),
  set: (secret) => (secret ? sessionStorage.setItem(KEY, secret) : sessionStorage.removeItem(KEY)),
};

/** One visitor's secret: with a shared key it keeps visitors apart (docs/http.md, "Whose data"). */
function session() {
  let id = sessionStorage.getItem(SESSION);
  if (!id) {
    id = crypto.randomUUID ? crypto.randomUUID() : randomId();
    sessionStorage.setItem(SESSION, id);
  }
  return id;
}

/** Where the page is not served over HTTPS or from this machine, randomUUID is missing. */
function randomId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");
}

function headers(more) {
  const all = { "x-vouch-session": session(), ...more };
  if (key.get()) all["x-api-key"] = key.get();
  return all;
}

async function checked(response) {
  if (response.ok) return response;
  throw new Problem(response.status, await response.json().catch(() => null));
}

/** Sends a request and reads its JSON answer; throws a {@link Problem}. */
export async function call(method, path, body) {
  const response = await fetch(path, {
    method,
    headers: headers(body === undefined ? {} : { "content-type": "application/json" }),
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  await checked(response);
  return response.status === 204 ? null : response.json();
}

export const get = (path) => call("GET", path);
export const post = (path, body) => call("POST", path, body);

/** Sends a request and hands over each server-sent event as it comes: (name, data). */
export async function stream(path, body, onEvent, signal) {
  const response = await checked(
    await fetch(path, {
      method: "POST",
      headers: headers({ "content-type": "application/json", accept: "text/event-stream" }),
      body: JSON.stringify(body),
      signal,
    }),
  );
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const events = (rest + value).split(/\r?\n\r?\n/);
    rest = events.pop();
    for (const event of events) dispatch(event, onEvent);
  }
}

function dispatch(event, onEvent) {
  let name = "message";
  const data = [];
  for (const line of event.split(/\r?\n/)) {
    if (line.startsWith("event:")) name = line.slice(6).trim();
    else if (line.startsWith("data:")) data.push(line.slice(5).replace(/^ /, ""));
  }
  if (data.length) onEvent(name, JSON.parse(data.join("\n")));
}

/** The query string of the values that are there. */
export function query(values) {
  const given = Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== "");
  return given.length ? `?${new URLSearchParams(given)}` : "";
}
