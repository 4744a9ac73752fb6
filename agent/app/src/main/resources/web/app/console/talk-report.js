import { html } from "lit";
import { number, percent } from "../lib/format.js";
import "../components/data-chart.js";
import "../components/heat-table.js";
import { honesty, open } from "./honesty.js";
import "./transcript-list.js";

const SHORTEST = 12;

/** What simulated users who talk to the chat came to, beside chance. */
export function talkReport(report, cards) {
  const { rows } = report;
  const names = rows.map(({ talks, chat, segment }) => `${talks.replaceAll("-", " ")}${chat === "vouch" ? "" : `, talking to ${chat}`}${segment === "everybody" ? "" : ` (${segment})`}`);
  const figure = ({ mean, lower, upper }) => ({ mean, interval: [lower, upper] });
  const found = rows.map(({ success }) => figure(success));
  return html`<p>${number(report.users)} simulated users with hidden needs talk to the chat over ${report.market}, ${number(report.items)} items, for at most ${report.mostTurns} turns.</p>
    <div class="stack">
      <data-chart heading="Found something, simulated" kind="bar" horizontal unit="share of users" .labels=${names}
        .series=${[{ name: "found an acceptable item", hatched: true, values: found.map(({ mean }) => mean), intervals: found.map(({ interval }) => interval) }]}
        how="Whiskers are 95 % over users. Chance shows random items of the category named first: what the chat must beat."></data-chart>
      <heat-table heading="Found something, by turn" .columns=${rows[0].within.map(({ turns }) => `turn ${turns}`)}
        .rows=${rows.map((row, index) => ({ name: names[index], values: row.within.map(({ share }) => ({ value: share.mean })) }))}
        how="The share of users who had accepted an item after so many turns; darker is more, within a way of talking."></heat-table>
    </div>
    <section class="panel"><h2>Every figure</h2><div class="scroll" tabindex="0"><table>
      <thead><tr><th scope="col">users</th><th scope="col" class="number">n</th><th scope="col" class="number">found</th><th scope="col" class="number">turns if found</th><th scope="col" class="number">understood</th>
        <th scope="col" class="number">slates that honour every wish</th><th scope="col" class="number">leaks</th></tr></thead>
      <tbody>${rows.map((row, index) => html`<tr><th scope="row">${names[index]}</th><td class="number">${number(row.n)}</td><td class="number">${ranged(row.success, percent)}</td>
        <td class="number">${ranged(row.turnsToSuccess, number)}</td><td class="number">${ranged(row.understood, percent)}</td><td class="number">${ranged(row.honoured, percent)}</td><td class="number">${row.leaks}</td></tr>`)}</tbody></table></div>
      <p class="small soft">With 95 % intervals over users, of one seed and one invented catalogue; simulated.</p></section>
    <transcript-list heading="A few conversations, simulated" choice="Users" .groups=${groups(report.transcripts)} how="The first conversations of each way of talking, whole."></transcript-list>
    ${honesty(checks(report), cards, report.notes)}`;
}

/** Conversations by way of talking and chat. */
function groups(talks) {
  const name = ({ talks: manner, chat }) => `${manner.replaceAll("-", " ")}, talking to ${chat}`;
  return [...new Set(talks.map(name))].map((one) => ({ name: one, talks: talks.filter((talk) => name(talk) === one).map(({ user, lines }) => ({ title: `user ${user}`, lines })) }));
}

const ranged = (figure, text) => (figure ? html`${text(figure.mean)} <span class="soft">${text(figure.lower)} to ${text(figure.upper)}</span>` : "–");

/** The checks that can be made on the conversations themselves. */
function checks({ rows, transcripts: talks, seed }) {
  const conversations = rows.reduce((sum, { n }) => sum + n, 0);
  const leaks = rows.reduce((sum, row) => sum + row.leaks, 0);
  const main = rows.find(({ talks: manner, chat }) => manner === "critic" && chat === "vouch") ?? rows[0];
  const first = main.within[0].share.mean;
  const last = main.within.at(-1).share.mean;
  const said = talks.map(({ lines }) => lines.filter((line) => line.startsWith("user")).filter((line) => line.length >= SHORTEST));
  const phrases = said.flat();
  const repeated = said.reduce((sum, lines) => sum + lines.length - new Set(lines).size, 0);
  return [
    { check: "Leak rate", figure: `${leaks} of ${number(conversations)} conversations`, kind: leaks ? "bad" : "good", how: "messages that named an acceptable item nobody had shown; must be 0" },
    { check: "Success at turn 1, and later", figure: `${percent(first)}, then ${percent(last)}`, kind: first > 0.5 ? "warn" : "good", how: `${main.talks.replaceAll("-", " ")}; where most succeed at once the user has told the answer` },
    { check: "Repeated phrases", figure: phrases.length ? percent(repeated / phrases.length) : "nothing said", kind: phrases.length && repeated / phrases.length > 0.2 ? "warn" : "good", how: `messages said before in the same conversation, of ${number(phrases.length)} in the transcripts kept` },
    { check: "Users who say wrong things do worse", figure: compared(rows), kind: "", how: "critics who speak of another item than they want, against critics: a simulator that cannot tell them apart measures nothing" },
    { check: "Same seed replay", figure: "exact", kind: "good", how: `needs, patience and words follow from seed ${seed}` },
    { check: "Simulator model is another than the agent's", figure: "yes", kind: "good", how: "users speak by rules, the chat by its grammar; no language model took part" },
    open("Persona consistency", "no personas took part; vouch simulate chat --personas has some"),
    open("Judge and people agree on 50 labelled turns"),
  ];
}

function compared(rows) {
  const of = (talks) => rows.find((row) => row.talks === talks && row.chat === "vouch")?.success.mean;
  const [right, wrong] = [of("critic"), of("random-critic")];
  return right === undefined || wrong === undefined ? "not in this run" : `${percent(wrong)} against ${percent(right)}`;
}
