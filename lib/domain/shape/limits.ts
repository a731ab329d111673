/** The longest values of each kind of field, in UTF-16 code units. */
export const limits = {
  name: 120,
  title: 300,
  line: 500,
  statement: 2_000,
  note: 5_000,
  passage: 20_000,
  pasted: 100_000,
  rationale: 20_000,
  reason: 2_000,
  comment: 10_000,
  address: 2_000,
} as const;
