import "server-only";
import type { ReportRows } from "@/lib/data/report/report-rows";
import type { ReportPerson } from "@/lib/domain/report/report";

/** Looks people of a report up by id. Everybody whom the rows name is among them: the database holds the references. */
export function peopleIn({ people }: Pick<ReportRows, "people">): (id: string) => ReportPerson {
  return (id) => {
    const person = people.get(id);
    if (!person) throw new Error(`the report names person ${id}, who was not read`);
    return { name: person.name, role: person.role };
  };
}
