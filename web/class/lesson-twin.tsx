import { useEffect, useState } from "preact/hooks";
import type { ReadLesson } from "../../src/lessons/read-lesson.ts";
import type { Chosen } from "../../src/lessons/settings.ts";
import { twinShown } from "../../src/report/twin/twin-texts.ts";
import type { Twin } from "../../src/twin/twin.ts";
import { lang, words } from "../browser/language.ts";
import { Figure } from "../parts/figure.tsx";
import { en } from "../text/class-en.ts";
import { zh } from "../text/class-zh.ts";
import { ampleHeight, leastHeight, TwinPlot } from "../twin/twin-plot.tsx";
import {
  partingSaid,
  seasonSaid,
  seasonTable,
  summarySaid,
  twinWords,
  whoSaid,
} from "../twin/twin-sentence.ts";
import "../twin/twin.css";
import { playTwin } from "./class-play.ts";

const text = words({ zh, en });

interface LessonTwinProps {
  read: ReadLesson;
  number: number;
  chosen: Chosen;
  row: number;
}

/** One household's two lives, on the same luck. */
export function LessonTwin({ read, number, chosen, row }: LessonTwinProps) {
  const [twin, setTwin] = useState<Twin | "failed" | undefined>(undefined);
  useEffect(() => {
    let wanted = true;
    setTwin(undefined);
    playTwin(read, number, chosen, row).then(
      (found) => wanted && setTwin(found),
      () => wanted && setTwin("failed"),
    );
    return () => {
      wanted = false;
    };
  }, [read, number, JSON.stringify(chosen), row]);
  if (twin === "failed") return <p class="notice">{text.value.failed}</p>;
  if (!twin) return <p class="muted">{text.value.playing}</p>;
  return <TwinFigure twin={twin} />;
}

function TwinFigure({ twin }: { twin: Twin }) {
  const words = twinWords[lang.value];
  const shown = twinShown(twin, lang.value);
  const [parting] = twin.partings;
  const { household, product, people, distance, tags } = whoSaid(shown, words);
  return (
    <section class="twin class-twin" aria-label={words.panel.name}>
      <header class="twin-head">
        <h3>{household}</h3>
        {tags.map((tag) => (
          <span key={tag} class="twin-tag">
            {tag}
          </span>
        ))}
        <span class="small muted">{[people, product, distance].join(shown.text.semicolon)}</span>
      </header>
      <Figure
        id="class-twin"
        name={words.panel.name}
        about={words.panel.note}
        summary={summarySaid(shown, words, parting)}
        table={seasonTable(shown, words)}
        cursor={{ count: twin.seasons, say: (k) => seasonSaid(k, shown, words) }}
        exportName={`${twin.scenario.name}-${twin.who.village}-${twin.who.household}`}
        size={{ width: 640, height: Math.max(leastHeight(shown), Math.min(ampleHeight(shown), 420)) }}
        compact
      >
        {({ width, height, at }) => (
          <svg
            class="twin-plot"
            width={width}
            height={height}
            viewBox={`0 0 ${width} ${height}`}
            aria-hidden="true"
          >
            <TwinPlot
              shown={shown}
              words={words}
              width={width}
              height={height}
              against={twin.lives[1].arm}
              at={at}
            />
          </svg>
        )}
      </Figure>
      {parting ? <p>{partingSaid(parting, shown, words)}</p> : null}
    </section>
  );
}
