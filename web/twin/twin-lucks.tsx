import { twinShown } from "../../src/report/twin/twin-texts.ts";
import type { Twin } from "../../src/twin/twin.ts";
import type { Language } from "../browser/language.ts";
import { lookOf } from "../set/arms.ts";
import { type TwinWords, twinWords, verdictOf, whoSaid } from "./twin-sentence.ts";
import { scalesOf } from "./twin-shape.ts";
import "./twin-opened.css";

interface LucksProps {
  /** As they come. */
  twins: readonly Twin[];
  planned: number;
  /** Why no more come. */
  failure?: string;
  /** The household, by row. */
  row: number;
  language: Language;
  onChoose: (replicate: number) => void;
}

/** One number under many draws of luck, side by side: what holding the button shows one after another. */
export function TwinLucks({ twins, planned, failure, row, language, onChoose }: LucksProps) {
  const words = twinWords[language];
  return (
    <div class="lucks">
      <p class="small muted">{words.lucks.about(row + 1)}</p>
      {failure === undefined ? (
        <p class="small">
          {twins.length < planned ? words.lucks.waiting : ""} {twins.length}/{planned}
        </p>
      ) : (
        <p class="small" role="alert">
          {words.lucks.failed(failure)}
        </p>
      )}
      {/* Read out once, when all are there. */}
      <p class="hidden" role="status">
        {twins.length === planned ? `${planned}/${planned}` : ""}
      </p>
      <ol>
        {twins.map((twin) => (
          <li key={twin.replicate}>
            <button type="button" onClick={() => onChoose(twin.replicate)}>
              <Small twin={twin} language={language} words={words} />
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

const SIZE = { width: 244, height: 62 };

function Small({ twin, language, words }: { twin: Twin; language: Language; words: TwinWords }) {
  const shown = twinShown(twin, language);
  const { income } = scalesOf(twin);
  const y = (yuan: number): number =>
    2 + (SIZE.height - 4) * (1 - (yuan - income[0]) / (income[1] - income[0]));
  return (
    <>
      <span class="small muted">
        {words.panel.luckNumber(twin.replicate)} · {whoSaid(shown, words).household}
      </span>
      <svg width={SIZE.width} height={SIZE.height} aria-hidden="true">
        <path class="twin-line" d={`M0 ${y(twin.lines.povertyLine)}H${SIZE.width}`} />
        {twin.lives.map(({ arm, years }, k) => {
          const look = lookOf(arm, k);
          // Wider below, so that lines that coincide are both seen.
          const step = SIZE.width / years.length;
          return (
            <path
              key={arm}
              class="twin-income"
              style={{
                stroke: look.colour,
                strokeWidth: look.width + 2 * (twin.lives.length - 1 - k),
                strokeDasharray: look.dash,
              }}
              d={years
                .map(
                  ({ incomePerHead }, at) =>
                    `${at === 0 ? "M" : "L"}${at * step} ${y(incomePerHead)}h${step}`,
                )
                .join("")}
            />
          );
        })}
      </svg>
      {twin.lives.map((life, k) => (
        <span key={life.arm} class="small" style={{ color: lookOf(life.arm, k).colour }}>
          {shown.arm(life.arm)}
          {words.joined}
          {life.fell && life.counted ? <b>{words.verdict.fell}</b> : words.verdict[verdictOf(life)]}
        </span>
      ))}
    </>
  );
}
