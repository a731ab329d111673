import { z } from "zod";
import { noticeAnswers } from "@/lib/domain/notice";
import { limits, note, seenClaim } from "./fields";

/** A person's word on a notice, and the claim that it is about as the person saw it. */
export const answerNoticeInput = z.object({
  ...seenClaim,
  noticeId: z.uuid(),
  answer: z.enum(noticeAnswers),
  reason: note(limits.reason),
});
export type AnswerNoticeInput = z.output<typeof answerNoticeInput>;
