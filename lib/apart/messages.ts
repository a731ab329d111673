/** What goes to a process of the pool: a job by its name, and how much memory it may take. */
export type Asked = { readonly job: string; readonly input: unknown; readonly megabytes: number };

/**
 * What comes back: first that the process is ready, then for each job what came of it, and how large the process is by
 * now, in bytes. `exhausted` says that a job ran out of stack or room, which the process survived.
 */
export type Told =
  | { readonly ready: true }
  | { readonly value: unknown; readonly rss: number }
  | { readonly exhausted: true; readonly rss: number }
  | {
      readonly fault: { readonly name: string; readonly message: string; readonly stack: string };
      readonly rss: number;
    };
