import type { Section } from "./section.ts";
import { useLoaded } from "./use-loaded.ts";

/** The county's map through the seasons, where it is. */
function WhyFilm() {
  const film = useLoaded(() => import("./village-film.tsx"));
  return film ? <film.VillageFilm /> : null;
}

export const film: Section = { tab: "county", wide: true, Content: WhyFilm };
