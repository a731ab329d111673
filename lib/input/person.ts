import { z } from "zod";
import { roles } from "@/lib/domain/desk/permissions";
import { email, line, revision } from "@/lib/domain/shape/fields";
import { limits } from "@/lib/domain/shape/limits";

/** Twelve characters at least, as current guidance has it; no rules on what they are. At most 200, since argon2 takes time. */
const password = z.string().min(12, { error: "password-too-short" }).max(200, { error: "field-too-long" });
const seenPerson = { personId: z.uuid(), revision };

export const addPersonInput = z.object({ email, name: line(limits.name), role: z.enum(roles), password });
export type AddPersonInput = z.output<typeof addPersonInput>;

export const changeRoleInput = z.object({ ...seenPerson, role: z.enum(roles) });
export type ChangeRoleInput = z.output<typeof changeRoleInput>;

export const setActiveInput = z.object({ ...seenPerson });
export type SetActiveInput = z.output<typeof setActiveInput>;

export const resetPasswordInput = z.object({ ...seenPerson, password });
export type ResetPasswordInput = z.output<typeof resetPasswordInput>;

export const changePasswordInput = z.object({ current: z.string().max(200), password });
export type ChangePasswordInput = z.output<typeof changePasswordInput>;
