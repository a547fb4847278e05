import { useSignal } from "@preact/signals";
import type { Film } from "../../src/twin/film-frame.ts";
import { lang, named } from "../browser/language.ts";
import { ask, county } from "../playing/results.ts";
import type { Asked } from "../set/asked.ts";
import { asked, countyTitle, now } from "../set/now.ts";
import { twinWords } from "../twin/twin-sentence.ts";
import "./film.css";
import { FilmPlayer } from "./film-player.tsx";

interface Recorded {
  film: Film;
  of: { asked: Asked; arms: readonly string[]; replicate: number };
}

/** The village map: recorded on request on the luck of the first screen, then played. */
export function VillageFilm() {
  const recorded = useSignal<Recorded | undefined>(undefined);
  const state = useSignal<"idle" | "recording" | { failed: string }>("idle");
  const words = twinWords[lang.value].film;
  const recording = recorded.value;
  const fresh =
    recording?.of.asked === asked.value &&
    recording.of.replicate === now.value.replicate &&
    recording.of.arms.join() === now.value.arms.join();
  const record = async (): Promise<void> => {
    const of = { asked: asked.value, arms: now.value.arms, replicate: now.value.replicate };
    state.value = "recording";
    try {
      recorded.value = { film: await ask("film", of.asked, of.arms, of.replicate), of };
      state.value = "idle";
    } catch (error) {
      state.value = { failed: error instanceof Error ? error.message : String(error) };
    }
  };
  const arm = (name: string): string => {
    const title = county.value?.arms[name];
    return title ? named(title) : name;
  };
  return (
    <section class="village-film" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p class="muted small">{words.about}</p>
      {!fresh && (
        <button type="button" disabled={state.value === "recording"} onClick={() => void record()}>
          {state.value === "recording" ? words.waiting : recording ? words.again : words.record}
        </button>
      )}
      {typeof state.value === "object" && <p role="alert">{words.failed(state.value.failed)}</p>}
      {recording && (
        <FilmPlayer
          film={recording.film}
          arm={arm}
          language={lang.value}
          exportName={named(countyTitle.value)}
        />
      )}
    </section>
  );
}
