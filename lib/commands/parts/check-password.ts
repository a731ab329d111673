import "server-only";
import { runApart } from "@/lib/apart/run-apart";
import { namePerson } from "@/lib/data/desk/people";
import type { Result } from "@/lib/domain/result";

/** Refuses a password of theirs that a guesser has first, with what everybody knows of the person. */
export async function checkPassword(personId: string, password: string): Promise<Result<null>> {
  const { name, email } = await namePerson(personId);
  return runApart("judge-password", { password, known: [name, email] });
}
