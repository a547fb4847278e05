import { computed } from "@preact/signals";
import { named, words } from "../browser/language.ts";
import { narrow } from "../browser/narrow.ts";
import { Quadrant, quadrantNote, quadrantSummary, quadrantTable } from "../charts/quadrant.tsx";
import { quadrantsOf } from "../charts/quadrant-dots.ts";
import { bands, current, live, outdated } from "../playing/results.ts";
import { countyTitle } from "../set/now.ts";
import { en } from "../text/shell-en.ts";
import { zh } from "../text/shell-zh.ts";
import { Figure } from "./figure.tsx";
import { shownArms } from "./outcomes.tsx";
import { openCell } from "./twin-open.ts";

const text = words({ zh, en });

/** The 2 × 2 of households under the reference and the last arm: dots of one luck, and the mean over many. */
const shown = computed(() => {
  const arms = shownArms.value;
  const one = live.value;
  const reference = one?.arms.find(({ run }) => run.arm === arms[0]?.arm);
  const last = arms[arms.length - 1];
  const arm = one?.arms.find(({ run }) => run.arm === last?.arm);
  if (!one || !last || !reference || !arm || reference === arm) return undefined;
  const over = bands.value;
  const difference = over?.differences.find((each) => each.arm === last.arm);
  return {
    reference: arms[0],
    arm: last,
    quadrants: quadrantsOf(reference.fates, arm.fates),
    ...(current.value && difference && { estimates: difference.households }),
  };
});

export function Fates() {
  const fates = shown.value;
  if (!fates) return <p class="muted">{live.value ? text.value.oneArm : text.value.preparing}</p>;
  return (
    <div class={outdated.value ? "stale" : undefined}>
      <Figure
        id="fates"
        name={text.value.fatesName(fates.quadrants.counted + fates.quadrants.left)}
        about={text.value.fatesAbout}
        summary={quadrantSummary(fates)}
        table={quadrantTable(fates)}
        exportName={named(countyTitle.value)}
        size={{ width: 900, height: narrow.value ? 240 : 104 }}
        note={quadrantNote(fates)}
        compact
        interactive
      >
        {({ width, height }) => (
          <Quadrant
            {...fates}
            width={width}
            height={height}
            onOpen={(cell) => openCell(cell, fates.arm.arm)}
          />
        )}
      </Figure>
    </div>
  );
}
