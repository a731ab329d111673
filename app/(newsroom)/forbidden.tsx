import { Trouble } from "@/components/trouble/trouble";

/** Stands where a page's query threw ForbiddenError; app/page-actor.ts makes it a 403. */
export default function ForbiddenPage() {
  return <Trouble kind="forbidden" />;
}
