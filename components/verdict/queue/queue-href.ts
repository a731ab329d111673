/** What an address of the queue asks for; "" where it asks for nothing. */
export type QueueAddress = {
  readonly claim?: string;
  readonly who: string;
  readonly article: string;
  readonly has: string;
  readonly page: number;
};

/** The address of the queue under a filter, with a claim open. */
export function queueHref({ claim = "", who, article, has, page }: QueueAddress): string {
  const members = { who, article, has, page: page > 1 ? String(page) : "", claim };
  const query = new URLSearchParams(Object.entries(members).filter(([, value]) => value !== "")).toString();
  return query ? `/queue?${query}` : "/queue";
}
