import { z } from "zod";
import { linkTokenForm } from "@/lib/domain/desk/one-time-link";
import { roles } from "@/lib/domain/desk/permissions";
import { email, line, revision } from "@/lib/domain/shape/fields";
import { limits } from "@/lib/domain/shape/limits";

/** Twelve characters at least, as current guidance has it, and none that is guessed at once (checkPassword). At most 200, since argon2 takes time. */
const password = z.string().min(12, { error: "password-too-short" }).max(200, { error: "field-too-long" });
/** Of a one-time link, made by whoever makes the link, so that the server never has to say it. */
const token = z.string().regex(linkTokenForm);
const seenPerson = { personId: z.uuid(), revision };

export const addPersonInput = z.object({ email, name: line(limits.name), role: z.enum(roles), token });
export type AddPersonInput = z.output<typeof addPersonInput>;

/** For a question that needs nothing to be said. */
export const nothingInput = z.object({});

/** Whom something is about. */
export const personInput = z.object({ personId: z.uuid() });
export type PersonInput = z.output<typeof personInput>;
export const correctPersonInput = z.object({ ...seenPerson, email, name: line(limits.name) });
export type CorrectPersonInput = z.output<typeof correctPersonInput>;

export const changeRoleInput = z.object({ ...seenPerson, role: z.enum(roles) });
export type ChangeRoleInput = z.output<typeof changeRoleInput>;

export const setActiveInput = z.object({ ...seenPerson });
export type SetActiveInput = z.output<typeof setActiveInput>;

export const makeLinkInput = z.object({ ...seenPerson, token });
export type MakeLinkInput = z.output<typeof makeLinkInput>;

export const setPasswordInput = z.object({ token, password });
export type SetPasswordInput = z.output<typeof setPasswordInput>;

export const changePasswordInput = z.object({ current: z.string().max(200), password });
export type ChangePasswordInput = z.output<typeof changePasswordInput>;
