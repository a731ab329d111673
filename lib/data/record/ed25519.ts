import { createPublicKey, type KeyObject, verify } from "node:crypto";
import { toHex, type VerifyEd25519 } from "@/lib/domain/record/audit/signed-note";

const keys = new Map<string, KeyObject>();

/** Ed25519 by Node; see VerifyEd25519. Public keys that have no point on the curve verify nothing. */
export const verifyEd25519: VerifyEd25519 = (publicKey, message, signature) => {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  const name = toHex(publicKey);
  const x = Buffer.from(publicKey).toString("base64url");
  const key = keys.get(name) ?? createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
  keys.set(name, key);
  return verify(null, message, key, signature);
};
