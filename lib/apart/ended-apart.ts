import type { Refusal } from "@/lib/domain/result";

/** Thrown where a job was not done and nobody is there to be refused: its process was ended, or all were busy. */
export class EndedApart extends Error {
  override name = "EndedApart";
  constructor(readonly refusal: Refusal) {
    super(refusal.reason);
  }
}
