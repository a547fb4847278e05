/** How much there is to play. */
export interface Size {
  villages: number;
  householdsPerVillage: number;
  /** With those before the arms part. */
  seasons: number;
}

/** Household-seasons of one arm. */
export const effortOf = ({ villages, householdsPerVillage, seasons }: Size): number =>
  villages * householdsPerVillage * seasons;
