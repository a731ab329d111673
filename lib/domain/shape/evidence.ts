import { z } from "zod";
import { evidenceTable, sourceTable } from "@/lib/domain/evidence/fields";
import { inputsOf } from "./field-forms";
import { line } from "./fields";
import { limits } from "./limits";

/** What is said of a piece of evidence. None has a default: who edits it says all of it again. */
export const evidenceInputs = inputsOf(evidenceTable);

/** What a source is called and what it is. None has a default. */
export const sourceInputs = inputsOf(sourceTable);

/** What everybody reads in the place of a confidential source's name, and why it is kept from them. */
export const confidence = z.object({ description: line(limits.title), reason: line(limits.line) });
