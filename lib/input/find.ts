import { z } from "zod";
import { limits } from "@/lib/domain/shape/limits";

/** What is looked for; more than an address is long is no search. */
export const findAnythingInput = z.string().transform((typed) => typed.slice(0, limits.address));

/** Addresses of Galley that were opened before, the last one first. */
export const recallOpenedInput = z.array(z.string().max(limits.line)).max(10);
