import { Profile, type ProfileGroups, profileTable } from "../charts/profile.tsx";
import { written } from "../charts/written.ts";
import { Figure } from "../parts/figure.tsx";
import { grouped } from "../set/numbers.ts";
import { OnLook } from "./grounds.tsx";
import { useLook } from "./looking.ts";
import { type ReachGroup, reachOf } from "./reach.ts";
import type { Section } from "./section.ts";
import { drawnArms, whyText } from "./why-text.ts";

/** Coverage by distance and by literacy, on one luck. */
function WhyReach({ place }: { place: string }) {
  const { look, stale, failed } = useLook();
  const t = whyText.value;
  if (!look) return <p class="muted">{failed ? t.money.failed(failed) : t.money.waiting}</p>;
  const arms = drawnArms(look.arms.map(({ arm }) => arm));
  const covered = look.arms.map((each) => each.covered);
  const figures = [
    {
      id: "why-distance",
      name: t.reach.distance,
      axis: t.reach.distanceAxis,
      of: look.distance,
      digits: 1,
      ends: [t.reach.near, t.reach.far],
      note: t.reach.distanceNote,
    },
    {
      id: "why-literacy",
      name: t.reach.literacy,
      axis: t.reach.literacyAxis,
      of: look.literacy,
      digits: 1,
      ends: [t.reach.low, t.reach.high],
      note: t.reach.literacyNote,
    },
  ] as const;
  return (
    <div class={stale ? "stale" : undefined}>
      {figures.map(({ id, name, axis, of, digits, ends, note }) => {
        const groups = reachOf(of, covered, look.years);
        const range = ({ low, high }: ReachGroup): string =>
          t.reach.range(grouped(low, digits), grouped(high, digits));
        const drawn: ProfileGroups = {
          title: axis,
          groups: groups.map((group) => ({ name: range(group), households: group.households })),
          lines: arms.map(({ arm, name: armName, look: armLook }, a) => ({
            key: arm,
            name: armName,
            look: armLook,
            values: groups.map(({ shares }) => shares[a]),
          })),
          show: "percent",
        };
        const parts = drawn.lines.map(({ name: armName, values }) =>
          t.reach.part(armName, written(values[0], "percent"), written(values[values.length - 1], "percent")),
        );
        const say = (k: number): string =>
          `${drawn.groups[k].name}${t.clause}${drawn.lines.map((line) => `${line.name} ${written(line.values[k], "percent")}`).join(t.and)}`;
        return (
          <Figure
            key={id}
            id={id}
            name={name}
            about={t.reach.about(look.replicate)}
            summary={t.reach.reading(parts, ends[0], ends[1])}
            note={note}
            table={profileTable(drawn)}
            cursor={{ count: groups.length, say }}
            exportName={place}
            size={{ width: 560, height: 190 }}
          >
            {({ width, height, at, point }) => (
              <Profile {...drawn} width={width} height={height} at={at} onPoint={point} />
            )}
          </Figure>
        );
      })}
    </div>
  );
}

export const reach: Section = {
  tab: "gains",
  title: () => whyText.value.reach.title,
  Content: () => <OnLook>{(place) => <WhyReach place={place} />}</OnLook>,
};
