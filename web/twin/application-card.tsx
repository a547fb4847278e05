import type { TwinShown } from "../../src/report/twin/twin-texts.ts";
import type { Answer } from "../../src/twin/twin-life.ts";
import { lookOf } from "../set/arms.ts";
import { reckoned } from "./twin-record.ts";
import { money, share, type TwinWords } from "./twin-sentence.ts";

interface CardProps {
  answer: Answer;
  arm: string;
  shown: TwinShown;
  words: TwinWords;
}

/** One lender's answer: what it gave and why, its opinion against its break-even, its days against the deadline. */
export function ApplicationCard(props: CardProps) {
  const { answer, shown, words } = props;
  const { record } = words;
  const granted = answer.offered > 0;
  return (
    <article class={`application ${granted ? "lent" : "turned"}`}>
      <h4>
        <span aria-hidden="true">{granted ? "✓" : "✕"} </span>
        {shown.lender(answer.lender)}
      </h4>
      <p>
        <b>
          {granted
            ? record[answer.drawn ? "drawn" : answer.line ? "grantedLine" : "granted"](
                money(answer.offered, shown),
                share(answer.rate ?? 0, 1, shown),
              )
            : record.turned(words.reason[answer.reason ?? "refused"])}
        </b>
        {answer.asked > 0 && !answer.drawn && `${words.joined}${record.ofAsked(money(answer.asked, shown))}`}
        {answer.explored && !answer.drawn && `${words.joined}${record.explored}`}
      </p>
      <Opinion {...props} />
      <Days {...props} />
      <Features {...props} />
    </article>
  );
}

const WIDTH = 150;

/** Two values on one bar: what it came to, filled, and where the limit stands, as a stroke. */
function Gauge({ value, limit, colour }: { value: number; limit: number; colour: string }) {
  const most = Math.max(value, limit, 1e-9) * 1.15;
  const x = (of: number): number => (Math.max(0, of) / most) * WIDTH;
  return (
    <svg class="gauge" width={WIDTH} height={14} aria-hidden="true">
      <rect class="gauge-room" y={4} width={WIDTH} height={6} />
      <rect y={4} width={x(value)} height={6} style={{ fill: colour }} />
      <path class="gauge-limit" d={`M${x(limit)} 1V13`} />
    </svg>
  );
}

function Opinion({ answer, arm, shown, words: { record, joined } }: CardProps) {
  const { predicted, breakEven } = answer;
  if (predicted === null || breakEven === null) return null;
  const digits = predicted < 0.001 || Math.abs(predicted - breakEven) < 0.001 ? 2 : 1;
  return (
    <p class="application-line">
      <span>{record.predicted}</span>
      <Gauge value={predicted} limit={breakEven} colour={lookOf(arm).colour} />
      <span>
        {share(predicted, digits, shown)}
        {joined}
        {record.breakEven} {share(breakEven, digits, shown)}
        {joined}
        {breakEven <= 0 ? record.hopeless : predicted > breakEven ? record.above : record.below}
      </span>
    </p>
  );
}

function Days({ answer, arm, words: { record, joined } }: CardProps) {
  const { days, deadline, drawn } = answer;
  if (drawn) return null;
  return (
    <p class="application-line">
      <span>{record.days}</span>
      {days === null ? (
        <svg class="gauge" width={WIDTH} height={14} aria-hidden="true" />
      ) : (
        <Gauge value={days} limit={deadline} colour={lookOf(arm).colour} />
      )}
      <span>
        {days === null ? record.unknownDays : record.dayCount(String(Math.round(10 * days) / 10))}
        {joined}
        {record.deadline} {record.dayCount(String(deadline))}
      </span>
    </p>
  );
}

const signed = (value: number): string =>
  `${value < 0 ? "−" : value > 0 ? "+" : ""}${Math.abs(value).toFixed(2)}`;

/** What the card saw: each feature's part of the log-odds as a bar to the left or right of nothing. */
function Features({ answer, shown, words: { record } }: CardProps) {
  const card = reckoned(answer);
  if (!card) return null;
  const rows = [
    ...card.parts.map(({ feature, en, zh, value, weight, part }) => ({
      key: feature,
      name: shown.language === "zh" ? zh : en,
      value,
      weight,
      part,
    })),
  ];
  const most = Math.max(0.1, ...rows.map(({ part }) => Math.abs(part)), Math.abs(card.intercept) / 3);
  return (
    <details class="application-features">
      <summary>{record.features}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{record.feature}</th>
            <th scope="col">{record.value}</th>
            <th scope="col">{record.weight}</th>
            <th scope="col" colSpan={2}>
              {record.product}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{record.starting}</th>
            <td />
            <td />
            <td class="number">{signed(card.intercept)}</td>
            <td />
          </tr>
          {rows.map(({ key, name, value, weight, part }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td class="number">{signed(value)}</td>
              <td class="number">{signed(weight)}</td>
              <td class="number">{signed(part)}</td>
              <td>
                <Part part={part} most={most} title={part > 0 ? record.raises : record.lowers} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small muted">{record.sum(signed(card.sum), share(answer.predicted ?? 0, 1, shown))}</p>
    </details>
  );
}

const HALF = 36;

const Part = ({ part, most, title }: { part: number; most: number; title: string }) => {
  const length = Math.min(1, Math.abs(part) / most) * HALF;
  return (
    <svg class="part" width={2 * HALF} height={10} aria-hidden="true">
      <title>{title}</title>
      <rect
        class={part > 0 ? "raises" : "lowers"}
        x={part > 0 ? HALF : HALF - length}
        y={1}
        width={length}
        height={8}
      />
      <path class="gauge-limit" d={`M${HALF} 0V10`} />
    </svg>
  );
};
