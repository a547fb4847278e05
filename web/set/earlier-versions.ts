/**
 * For each earlier version of the model, the parameters whose default, range or meaning has changed since.
 * A version that is not listed is one of which this page knows nothing.
 */
export const changedSince: Readonly<Record<string, readonly string[]>> = {};
