import type { LookupFunction, Socket } from "node:net";
import { buildConnector } from "undici";
import { isPublicAddress } from "./public-address";

/** A host's name led to an address that is not public. */
export class PrivateAddressError extends Error {}

/**
 * Opens connections to public addresses only. All addresses that a name has are checked, at the moment of connecting,
 * and the connection goes to one of them and to no later answer for the name; afterwards the far end is looked at once
 * more, which also covers addresses written as numbers. `anywhere` lifts this for a host that is allowed.
 */
export function checkedConnector(lookup: LookupFunction, anywhere: boolean, timeout: number): buildConnector.connector {
  const options = { lookup: anywhere ? lookup : publicLookup(lookup), timeout };
  const connect = buildConnector(options as buildConnector.BuildOptions);
  return (target, callback) => {
    connect(target, (...[error, socket]: buildConnector.CallbackArgs) => {
      if (error) return callback(error, null);
      if (anywhere || isPublicAddress((socket as Socket).remoteAddress ?? "")) return callback(null, socket);
      socket.destroy();
      callback(new PrivateAddressError(), null);
    });
  };
}

function publicLookup(lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, []);
      const addresses = typeof found === "string" ? [{ address: found, family: 4 }] : found;
      if (!addresses.every(({ address }) => isPublicAddress(address))) return callback(new PrivateAddressError(), []);
      const [first] = addresses;
      if (options.all) callback(null, addresses);
      else if (first) callback(null, first.address, first.family);
      else callback(Object.assign(new Error("the name has no address"), { code: "ENOTFOUND" }), []);
    });
  };
}
