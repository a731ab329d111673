import { ok, type Result, refuse } from "@/lib/domain/result";

/**
 * Controls, line and paragraph separators, lone surrogates, and the characters that embed, override or isolate
 * direction, with which a text can be made to read otherwise than it is stored ("Trojan Source"). The plain marks
 * LRM, RLM and ALM stay allowed: Arabic and Hebrew need them, and they reorder nothing beyond their neighbours.
 */
const forbidden = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\p{Surrogate}]/u;
const layout = /[\t\n\r\u2028\u2029]/g;

/** Whether a typed text holds characters it must not. Line breaks and tabs are allowed only when `multiline`. */
export function hasForbiddenCharacters(text: string, multiline = false): boolean {
  return forbidden.test(multiline ? text.replace(layout, "") : text);
}

/**
 * A field of one line, without the white space at its ends; it may be empty. `maxLength` is in UTF-16 code units.
 * Refuses, beside `field`: field-has-control-characters, field-too-long (`limit`, `length`).
 */
export function cleanLine(input: string, maxLength: number, field?: string): Result<string> {
  return clean(input.trim(), false, maxLength, field);
}

/** A note of many lines: as {@link cleanLine}, but line breaks and tabs may stay; CRLF and CR become LF. */
export function cleanNote(input: string, maxLength: number, field?: string): Result<string> {
  return clean(input.replace(/\r\n?/g, "\n").trim(), true, maxLength, field);
}

function clean(text: string, multiline: boolean, maxLength: number, field?: string): Result<string> {
  if (text.length > maxLength) return refuse("field-too-long", { limit: maxLength, length: text.length }, field);
  if (hasForbiddenCharacters(text, multiline)) return refuse("field-has-control-characters", undefined, field);
  return ok(text);
}
