import { z } from "zod";
import { noticeAnswers } from "@/lib/domain/evidence/notice";
import { note } from "@/lib/domain/shape/fields";
import { limits } from "@/lib/domain/shape/limits";
import { seenClaim } from "./seen-claim";

/** A person's word on a notice, and the claim that it is about as the person saw it. */
export const answerNoticeInput = z.object({
  ...seenClaim,
  noticeId: z.uuid(),
  answer: z.enum(noticeAnswers),
  reason: note(limits.reason),
});
export type AnswerNoticeInput = z.output<typeof answerNoticeInput>;
