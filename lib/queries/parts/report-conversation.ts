import "server-only";
import { eventInBytes } from "@/lib/data/record/audit-events";
import type { ReportRows } from "@/lib/data/report/report-rows";
import type { EventRecord } from "@/lib/domain/record/bundle/event-record";
import { toldThreads } from "@/lib/domain/record/bundle/told/told-threads";
import type { AuditReport, ReportThread } from "@/lib/domain/report/report";
import { peopleIn } from "./report-people";

/** How much the desk said, as the records tell, in the log's order; and the words of the threads that reports hold. */
export function reportConversation(rows: ReportRows): AuditReport["conversation"] {
  const person = peopleIn(rows);
  const inOrder = [...rows.events].sort((a, b) => (a.position < b.position ? -1 : 1));
  const threads = toldThreads(inOrder.map(({ bytes }) => eventInBytes(bytes) as EventRecord));
  const kept = new Map(rows.comments.map((comment) => [comment.id, comment]));
  const included = threads.included().map(
    ({ id, about, claim, quote, isResolved, comments }): ReportThread => ({
      ...{ id, about, claim, quote, resolved: isResolved },
      comments: comments.flatMap(({ id: commentId, by, at, editedAt, wordsSha256 }) => {
        const comment = kept.get(commentId);
        if (!comment || by === null) return [];
        const { words, salt, mentions, authorName: writer } = comment;
        return { id: commentId, by: person(by), writer, at, editedAt, words, salt, wordsSha256, mentions };
      }),
    }),
  );
  return { ...threads.counts(), included };
}
