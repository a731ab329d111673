import type { Role } from "@/lib/domain/desk/permissions";
import type { ListedHolder } from "@/lib/queries/desk/list-people";

/** A person as the list of people shows them; `since` is the day of the account, in words. */
export type ListedPerson = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly active: boolean;
  readonly revision: number;
  readonly since: string;
  /** When who they are was erased, in words; null of everybody else. */
  readonly erased: string | null;
  readonly isSelf: boolean;
  /** How much of what is under way they lead and have; null for nothing. */
  readonly held: ListedHolder["held"];
};
