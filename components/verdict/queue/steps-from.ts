import { type QueueAddress, queueHref } from "./queue-href";

/** A page of the queue: its claims in order, and those just before and behind it, by their ids. */
type Page = {
  readonly rows: readonly { readonly id: string }[];
  readonly before: string | null;
  readonly after: string | null;
};

/**
 * Where one can go from the open claim, which is the row `at` of the page (-1 when it does not wait): the addresses of
 * the claims before and behind it, or null, and `then`, where to go on once it is decided.
 */
export function stepsFrom({ rows, before, after }: Page, at: number, asked: Omit<QueueAddress, "claim">) {
  const to = (claim: string | null | undefined, page: number) => (claim ? queueHref({ ...asked, page, claim }) : null);
  const isLast = at === rows.length - 1 && at >= 0;
  const next = isLast ? to(after, asked.page + 1) : to(rows[at + 1]?.id, asked.page);
  const previous = at === 0 ? to(before, asked.page - 1) : to(rows[at - 1]?.id, asked.page);
  // A decision takes the claim off the list, so that the one behind the page moves onto it.
  const then = (isLast ? to(after, asked.page) : next) ?? previous ?? queueHref(asked);
  return { previous, next, then };
}
