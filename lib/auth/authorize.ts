import { type Fact, isGranted, type Permission, type Role } from "@/lib/domain/desk/permissions";
import { ForbiddenError } from "@/lib/domain/errors";

/** Whoever acts: a person as the database has them at this moment. */
export type Actor = { readonly id: string; readonly name: string; readonly role: Role };

/**
 * The one choke point for rights: returns when the actor's role, with the other facts that hold, grants the
 * permission, and throws ForbiddenError otherwise.
 */
export function authorize(actor: Actor, permission: Permission, facts: readonly Fact[] = []): void {
  if (!isGranted(permission, new Set([actor.role, ...facts]))) throw new ForbiddenError(permission);
}

/** The same question without the throw, for what a screen offers and what a read shows. */
export function may(actor: Actor, permission: Permission, facts: readonly Fact[] = []): boolean {
  return isGranted(permission, new Set<Fact>([actor.role, ...facts]));
}
