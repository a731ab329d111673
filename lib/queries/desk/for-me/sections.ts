import { away } from "./away";
import { claims } from "./claims";
import { notices } from "./notices";
import { said } from "./said";
import type { SectionName, SectionReader } from "./section";
import { ticks } from "./ticks";
import { toSignOff } from "./to-sign-off";

/** What can wait for somebody, in the order in which the page shows it: a heading, who reads it, and where all of it stands. */
export const sections: readonly {
  readonly name: SectionName;
  readonly by: SectionReader;
  readonly all?: string;
}[] = [
  { name: "sent-back", by: claims },
  { name: "changed", by: claims },
  { name: "to-approve", by: claims, all: "/queue" },
  { name: "ticks", by: ticks, all: "/queue/ticks" },
  { name: "to-sign-off", by: toSignOff },
  { name: "assigned", by: claims },
  { name: "said", by: said, all: "/notifications" },
  { name: "notices", by: notices, all: "/notices" },
  { name: "away", by: away, all: "/people" },
];

/** Each reader once. */
export const sectionReaders: readonly SectionReader[] = [...new Set(sections.map(({ by }) => by))];
