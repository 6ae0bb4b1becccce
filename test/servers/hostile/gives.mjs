// What a behaviour must lead to: `toolwarden review` of this server alone, with nothing approved before.

/** Read whole; by itself such a review passes. */
export const whole = (more = {}) => ({ coverage: "complete", exit: 0, notes: [], findings: [], ...more });
/** Read in part, and why the rest was not. */
export const partly = (note, more = {}) => ({
  ...whole(),
  coverage: "partial",
  exit: 2,
  notes: [note],
  ...more,
});
/** Not read: the kind of failure, and what must be said of it. */
export const unread = (failure, says, more = {}) => ({
  ...whole(),
  coverage: "none",
  exit: 2,
  failure,
  says,
  ...more,
});
