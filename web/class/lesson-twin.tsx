import { useEffect, useState } from "preact/hooks";
import type { ReadLesson } from "../../src/lessons/read-lesson.ts";
import type { Chosen } from "../../src/lessons/settings.ts";
import { twinShown } from "../../src/report/twin/twin-texts.ts";
import type { Twin } from "../../src/twin/twin.ts";
import { lang, words } from "../browser/language.ts";
import { en } from "../text/class-en.ts";
import { zh } from "../text/class-zh.ts";
import { TwinFigure, TwinWho } from "../twin/twin-figure.tsx";
import { ampleHeight, leastHeight } from "../twin/twin-plot.tsx";
import { partingSaid, twinWords, whoSaid } from "../twin/twin-sentence.ts";
import { playTwin } from "./class-play.ts";

const text = words({ zh, en });

/** So high that a phone still shows all of it. */
const HIGHEST = 420;

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
  return <Lives twin={twin} />;
}

function Lives({ twin }: { twin: Twin }) {
  const words = twinWords[lang.value];
  const shown = twinShown(twin, lang.value);
  const [parting] = twin.partings;
  const { household } = whoSaid(shown, words);
  return (
    <section class="twin class-twin" aria-label={words.panel.name}>
      <header class="twin-head">
        <h3>{household}</h3>
        <TwinWho twin={twin} language={lang.value} />
      </header>
      <TwinFigure
        id="class-twin"
        twin={twin}
        language={lang.value}
        against={twin.lives[1].arm}
        size={{ width: 640, height: Math.max(leastHeight(shown), Math.min(ampleHeight(shown), HIGHEST)) }}
      />
      {parting ? <p>{partingSaid(parting, shown, words)}</p> : null}
    </section>
  );
}
