import { effect } from "@preact/signals";
import { options } from "preact";
import { historyAtRest } from "../browser/history.ts";
import { loading } from "../browser/loading.ts";
import { live, resting } from "./live.ts";
import { replays } from "./replay.ts";
import { progress } from "./results.ts";

/** After what Preact does after the next frame, or soon where no frame comes, as in a window behind others. */
function afterFrame(work: () => void): void {
  const go = (): void => {
    clearTimeout(late);
    cancelAnimationFrame(frame);
    setTimeout(work);
  };
  const late = setTimeout(go, 50);
  const frame = requestAnimationFrame(go);
}

/**
 * Declares on the root element what the page is doing, for whoever looks on from outside; before the first render.
 *
 * - `data-asked`, `data-drawn`: how many renders have been asked for, and how many of them stand there, effects and all;
 * - `data-loading`: how many parts are being loaded;
 * - `data-history`: "rest", or "moving" until open dialogs have their entries;
 * - `data-playing`: "luck" while one luck is played, then where the bands are (`Progress["state"]`);
 * - `data-lucks`: how many times one luck has come, with the household that is followed;
 * - `data-replays`: how many replays of the last change have ended.
 *
 * No `aria-busy`: a screen reader would keep silent about what is read out while bands are played.
 */
export function declareState(): void {
  const { dataset } = document.documentElement;
  let [asked, drawn, lucks] = [0, 0, 0];
  function schedule(render: () => void): void {
    dataset.asked = String(++asked);
    queueMicrotask(() => {
      try {
        render();
      } finally {
        afterFrame(() => {
          dataset.drawn = String(++drawn);
        });
      }
    });
  }
  options.debounceRendering = schedule;
  // The first render, which nobody asks for.
  schedule(() => {});
  effect(() => {
    dataset.loading = String(loading.value);
  });
  effect(() => {
    dataset.history = historyAtRest.value ? "rest" : "moving";
  });
  effect(() => {
    dataset.playing = resting.value ? progress.value.state : "luck";
  });
  effect(() => {
    if (live.value?.twin && !live.value.interim) dataset.lucks = String(++lucks);
  });
  effect(() => {
    dataset.replays = String(replays.value);
  });
}
