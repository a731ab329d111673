import { Trouble } from "@/components/trouble/trouble";

/** The same as for an unknown address, but with the newsroom's own header around it. */
export default function NewsroomNotFoundPage() {
  return <Trouble kind="not-found" />;
}
