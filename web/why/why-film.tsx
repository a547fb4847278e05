import { useLoaded } from "./use-loaded.ts";

/** The county's map through the seasons, where it is. */
export function WhyFilm() {
  const film = useLoaded(() => import("./village-film.tsx"));
  if (!film) return null;
  return (
    <section class="wide">
      <film.VillageFilm />
    </section>
  );
}
