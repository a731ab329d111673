import type { Prisma } from "@/lib/data/generated/client";
import type { Permission } from "@/lib/domain/desk/permissions";
import type { SourceReader } from "@/lib/domain/evidence/source";
import type { Asked } from "./asked";

/** Something that was found, as the reader may see it. `said` is what its words were found in, if that is not its title. */
export type FoundRow = {
  readonly id: string;
  /** Where it is: an address of Galley. */
  readonly href: string;
  readonly title: string;
  readonly said: string | null;
  /** What it belongs to: the article of a claim, the publisher of a source. */
  readonly of: string | null;
  /** The language of the article; null where nobody said one. */
  readonly language: string | null;
};

/** A kind of thing that is found: who may, which ones, and what is shown of those that were chosen. */
export type FindKind = {
  readonly permission: Permission;
  /** One query or several, made by `branch`. */
  readonly branches: (asked: Asked, reader: SourceReader) => readonly Prisma.Sql[];
  readonly show: (ids: readonly string[], asked: Asked, reader: SourceReader) => Promise<FoundRow[]>;
};
