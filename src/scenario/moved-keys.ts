/** Keys that scenarios of an earlier version may hold, and where the same value stands now. */
export const movedKeys: Readonly<Record<string, string>> = {
  "settle.distressPrice": "county.distressPrice",
  "consume.distressPrice": "county.distressPrice",
  "shocks.jobMarket.away": "county.awayJobs",
};
