import { Trouble } from "@/components/trouble/trouble";

/** The same as in the newsroom, for addresses outside its frame. */
export default function ForbiddenPage() {
  return (
    <div className="grid min-h-dvh">
      <Trouble kind="forbidden" />
    </div>
  );
}
