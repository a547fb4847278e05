import { useEffect, useMemo, useState } from "preact/hooks";
import { countsOf, type Film, frameAt, markKeys } from "../../src/twin/film-frame.ts";
import type { Language } from "../browser/language.ts";
import { reducedMotion } from "../browser/motion.ts";
import { chartText } from "../charts/chart-text.ts";
import { mapSummary, mapTable, VillageMap } from "../charts/village-map.tsx";
import { mapOf } from "../twin/twin-film.ts";
import { share, type TwinWords, twinWords } from "../twin/twin-sentence.ts";
import "./film.css";
import { Figure } from "../parts/figure.tsx";

/** Seasons a second. */
const SPEEDS = [1, 2, 4, 8];

interface FilmProps {
  film: Film;
  /** How an arm is called. */
  arm: (name: string) => string;
  language: Language;
  exportName: string;
}

/** The county season by season, arm beside arm: played, or stepped through. */
export function FilmPlayer({ film, arm, language, exportName }: FilmProps) {
  const [wanted, setAt] = useState(0);
  const [speed, setSpeed] = useState(2);
  const [playing, setPlaying] = useState(false);
  const words = twinWords[language];
  const last = film.seasons - 1;
  // Another film may be shorter than the one before it.
  const at = Math.min(wanted, last);
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => setAt((present) => Math.min(last, present + 1)), 1000 / speed);
    return () => clearInterval(timer);
  }, [playing, speed, last]);
  useEffect(() => {
    if (at >= last) setPlaying(false);
  }, [at, last]);
  const toggle = (): void => {
    if (!playing && at >= last) setAt(0);
    setPlaying(!playing);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const own = event.target instanceof HTMLElement && /^(BUTTON|SELECT|SUMMARY)$/.test(event.target.tagName);
    if (event.key !== " " || own) return;
    event.preventDefault();
    event.stopPropagation();
    toggle();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: space plays, wherever the focus is within
    <div class="film" onKeyDown={onKeyDown}>
      <Controls
        {...{ words, at, last, speed, playing, toggle, setSpeed }}
        setAt={(season) => {
          setPlaying(false);
          setAt(season);
        }}
      />
      <div class="film-maps">
        {film.arms.map(({ arm: name }, k) => (
          <ArmMap key={name} film={film} place={k} at={at} title={arm(name)} exportName={exportName} />
        ))}
      </div>
      <Counts film={film} at={at} arm={arm} language={language} still={!playing} />
      <p class="small muted">
        {reducedMotion.value ? words.film.reduced : words.film.keys} {chartText.value.map.note}
      </p>
    </div>
  );
}

interface ControlsProps {
  words: TwinWords;
  at: number;
  last: number;
  speed: number;
  playing: boolean;
  toggle: () => void;
  setAt: (season: number) => void;
  setSpeed: (speed: number) => void;
}

function Controls({ words: { film }, at, last, speed, playing, toggle, setAt, setSpeed }: ControlsProps) {
  const position = film.at(at + 1, Math.floor(at / 4) + 1, at % 4);
  return (
    <div class="film-controls">
      {!reducedMotion.value && (
        <button type="button" class="film-play" onClick={toggle}>
          <span aria-hidden="true">{playing ? "❚❚ " : "▶ "}</span>
          {playing ? film.pause : film.play}
        </button>
      )}
      <input
        type="range"
        min={1}
        max={last + 1}
        value={at + 1}
        aria-label={film.season}
        aria-valuetext={position}
        onInput={(event) => setAt(Number(event.currentTarget.value) - 1)}
      />
      <b class="number">{position}</b>
      {!reducedMotion.value && (
        <label>
          {film.speed}{" "}
          <select value={String(speed)} onChange={(event) => setSpeed(Number(event.currentTarget.value))}>
            {SPEEDS.map((each) => (
              <option key={each} value={String(each)}>
                {film.perSecond(each)}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

interface ArmMapProps {
  film: Film;
  place: number;
  at: number;
  title: string;
  exportName: string;
}

function ArmMap({ film, place, at, title, exportName }: ArmMapProps) {
  const map = useMemo(() => mapOf(film, place), [film, place]);
  return (
    <Figure
      id={`villages-${film.arms[place].arm}`}
      name={title}
      summary={mapSummary(map, at)}
      table={mapTable(map, at)}
      exportName={`${exportName}-${at + 1}`}
      size={{ width: 420, height: 420 }}
      compact
    >
      {({ width, height }) => <VillageMap film={map} season={at} width={width} height={height} />}
    </Figure>
  );
}

interface CountsProps {
  film: Film;
  at: number;
  arm: (name: string) => string;
  language: Language;
  /** Not playing: the figures may be read out. */
  still: boolean;
}

/** How many households carry each mark this season, arm beside arm. */
function Counts({ film, at, arm, language, still }: CountsProps) {
  const words = twinWords[language];
  const counts = film.arms.map(({ frames }) => countsOf(frameAt(film, frames, at)));
  return (
    <table class="film-counts" aria-live={still ? "polite" : "off"}>
      <thead>
        <tr>
          <th scope="col">{words.film.households}</th>
          {film.arms.map(({ arm: name }) => (
            <th key={name} scope="col">
              {arm(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {markKeys.map((mark) => (
          <tr key={mark}>
            <th scope="row">{words.film.marks[mark]}</th>
            {counts.map((count, k) => (
              <td key={film.arms[k].arm} class="number">
                {count[mark]}{" "}
                <span class="muted">{share(count[mark] / film.households.length, 1, { language })}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
