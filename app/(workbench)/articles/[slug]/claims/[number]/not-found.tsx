import { NoClaim } from "@/components/claim/no-claim";

/** In the panel alone: a claim that was taken back while somebody had it open must not take the article from them. */
export default function NoClaimPage() {
  return <NoClaim />;
}
