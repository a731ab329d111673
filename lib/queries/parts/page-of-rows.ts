/** One page of a longer list. `page` counts from 1 and is at most `pages`; `total` counts the rows of all pages. */
export type PageOfRows<R> = {
  readonly rows: readonly R[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
};

/** How many rows a page has. */
const PAGE_SIZE = 25;

/** The number of the page on which a row stands that has so many before it. */
export function pageAt(before: number): number {
  return Math.floor(before / PAGE_SIZE) + 1;
}

/** Reads one page with two queries. A page past the end gives the last one, since rows may have gone since the link was made. */
export async function readPage<R>(
  wanted: number,
  count: () => Promise<number>,
  list: (page: { skip: number; take: number }) => Promise<readonly R[]>,
): Promise<PageOfRows<R>> {
  const total = await count();
  const pages = Math.max(Math.ceil(total / PAGE_SIZE), 1);
  const page = Math.min(Math.max(wanted, 1), pages);
  const rows = total === 0 ? [] : await list({ skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE });
  return { rows, total, page, pages };
}
