import { z } from "zod";

// What events are made of. They hold no limits of length: a record outlives the limits of the day on which it was made.

export const id = z.uuid();
/** SHA-256 in lower-case hex. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const count = z.int().min(0);
/** The number of a claim, a version, a verdict or a scale, from 1. */
export const number = z.int().min(1);
/** ISO 8601 in UTC, to the millisecond. */
export const moment = z.iso.datetime({ precision: 3 });
export const text = z.string();
export const optionalText = z.string().nullable();
export const numbers = z.array(number).readonly();

/** A half-open range of a text, in UTF-16 code units. */
const range = { start: count, end: count };
/** A range, and the words that stand there. */
export const place = { ...range, quote: text };

/**
 * A source, by its id and by the salted hash of what it was called (see lib/data/evidence/source-facts.ts); `confidential` says
 * whether its name was kept from others then.
 */
export const source = z.strictObject({ id, facts: sha256, confidential: z.boolean() });
export type SourceInEvent = Readonly<z.infer<typeof source>>;
