import { z } from "zod";
import { sourceKinds, sourceMedia, stances } from "@/lib/domain/evidence/evidence";
import { line, optionalDay, optionalLine, optionalNote, optionalQuoted } from "./fields";
import { limits } from "./limits";

/** What is said of a piece of evidence. None has a default: who edits it says all of it again. */
export const evidenceFields = {
  stance: z.enum(stances),
  passage: optionalQuoted(limits.passage).unwrap(),
  note: optionalNote(limits.note).unwrap(),
};

/** What a source is called and what it is. None has a default. */
export const sourceFields = {
  title: line(limits.title),
  publisher: optionalLine(limits.line).unwrap(),
  author: optionalLine(limits.line).unwrap(),
  publishedOn: optionalDay.unwrap(),
  kind: z.enum(sourceKinds),
  medium: z.enum(sourceMedia),
};

/** What everybody reads in the place of a confidential source's name, and why it is kept from them. */
export const confidence = z.object({ description: line(limits.title), reason: line(limits.line) });
