import type { CommentKind } from "@/lib/domain/conversation/comment";
import type { EventData } from "@/lib/domain/record/audit/events/event-data";
import type { EventRecord } from "@/lib/domain/record/bundle/event-record";

/** A comment as its records tell of it: never what it says, only the salted hash of that. */
export type ToldComment = {
  readonly id: string;
  readonly by: string | null;
  /** The salted hash of the name of who said it in a document that `by` brought; null where `by` said it. */
  readonly writerSha256: string | null;
  readonly at: string;
  editedAt: string | null;
  wordsSha256: string;
  mentions: readonly string[];
  isDeleted: boolean;
};

type SaidOutside = EventData["proof.returned"]["said"][number];

/** A thread as its records tell of it, with its comments in the log's order. */
export type ToldThread = {
  readonly id: string;
  readonly claim: number | null;
  readonly about: CommentKind;
  readonly quote: string | null;
  readonly comments: ToldComment[];
  isResolved: boolean;
  isIncluded: boolean;
};

/** How much was said about an article, in comments that are there and in those that were deleted. */
export type ConversationCounts = {
  readonly threads: number;
  readonly resolved: number;
  readonly comments: number;
  readonly deleted: number;
};

/** Goes through records in the log's order and says what was said. */
export function toldThreads(events: readonly EventRecord[]): ToldThreads {
  const threads = new ToldThreads();
  for (const event of events) {
    if (event.type === "comment.made") threads.make(event);
    if ("said" in event.data) for (const one of event.data.said) threads.quote(event, one);
    if ("emptied" in event.data) for (const id of event.data.emptied) threads.empty(id);
    if (event.type === "comment.edited") threads.edit(event);
    if (event.type === "comment.deleted") threads.empty(event.subject);
    if (event.type === "thread.resolved") threads.settle(event.subject, true);
    if (event.type === "thread.reopened") threads.settle(event.subject, false);
    if (event.type === "thread.included") threads.include(event.subject, true);
    if (event.type === "thread.left-out") threads.include(event.subject, false);
  }
  return threads;
}

/** What was said about an article, as far as the records tell. */
export class ToldThreads {
  #threads = new Map<string, ToldThread>();
  #comments = new Map<string, ToldComment>();

  make({ subject: id, actor: by, at, data }: EventRecord<"comment.made">): void {
    const { wordsSha256, mentions, isReopening } = data;
    const begun = this.add(data, { id, by, at, editedAt: null, wordsSha256, writerSha256: null, mentions });
    if (isReopening) begun.isResolved = false;
  }

  /** What a document that came in says; where the thread was resolved, it is open again. */
  quote({ actor: by, at }: EventRecord, { comment: id, wordsSha256, writerSha256, ...about }: SaidOutside): void {
    const said = { id, by, at, editedAt: null, wordsSha256, writerSha256, mentions: [] };
    this.add(about, said).isResolved = false;
  }

  private add(
    { thread, number: claim, about, chosen }: Omit<SaidOutside, "comment" | "wordsSha256" | "writerSha256">,
    said: Omit<ToldComment, "isDeleted">,
  ): ToldThread {
    const comment = { ...said, isDeleted: false };
    this.#comments.set(comment.id, comment);
    const facts = { id: thread, claim, about, quote: chosen?.quote ?? null, isResolved: false, isIncluded: false };
    const own = this.#threads.get(thread) ?? { ...facts, comments: [] };
    own.comments.push(comment);
    this.#threads.set(thread, own);
    return own;
  }

  edit({ subject, at, data }: EventRecord<"comment.edited">): void {
    const comment = this.#comments.get(subject);
    if (comment) Object.assign(comment, { editedAt: at, wordsSha256: data.wordsSha256, mentions: data.mentions });
  }

  empty(id: string): void {
    const comment = this.#comments.get(id);
    if (comment) comment.isDeleted = true;
  }

  settle(id: string, isResolved: boolean): void {
    const thread = this.#threads.get(id);
    if (thread) thread.isResolved = isResolved;
  }

  include(id: string, isIncluded: boolean): void {
    const thread = this.#threads.get(id);
    if (thread) thread.isIncluded = isIncluded;
  }

  counts(): ConversationCounts {
    const all = [...this.#threads.values()];
    return {
      threads: all.length,
      resolved: all.filter(({ isResolved }) => isResolved).length,
      comments: this.#comments.size,
      deleted: [...this.#comments.values()].filter(({ isDeleted }) => isDeleted).length,
    };
  }

  /** Every comment that was made, in the log's order. */
  all(): ToldComment[] {
    return [...this.#comments.values()];
  }

  /** The threads that reports hold, in the order in which they began. */
  included(): ToldThread[] {
    return [...this.#threads.values()].filter(({ isIncluded }) => isIncluded);
  }
}
