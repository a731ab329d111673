import { Trouble } from "@/components/trouble/trouble";

export default function NotFoundPage() {
  return (
    <div className="grid min-h-dvh">
      <Trouble kind="not-found" />
    </div>
  );
}
