import { pageActor } from "@/app/page-actor";
import { ClaimList } from "@/components/claim/claim-list";

export default async function ClaimsPage() {
  await pageActor();
  return <ClaimList />;
}
