import "server-only";
import { type Actor, authorize } from "@/lib/auth/authorize";
import type { Permission } from "@/lib/domain/desk/permissions";

/** A read: authorized first, then what a page needs as plain objects. */
export type Query<A extends readonly unknown[], T> = {
  (actor: Actor, ...args: A): Promise<T>;
  readonly permission: Permission;
};

/** Makes a query that throws ForbiddenError unless the actor has the permission. */
export function defineQuery<A extends readonly unknown[], T>(
  permission: Permission,
  read: (actor: Actor, ...args: A) => Promise<T>,
): Query<A, T> {
  const query = async (actor: Actor, ...args: A) => {
    authorize(actor, permission);
    return read(actor, ...args);
  };
  return Object.assign(query, { permission });
}
