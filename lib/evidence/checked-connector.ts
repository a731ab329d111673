import type { LookupFunction, Socket } from "node:net";
import { buildConnector } from "undici";
import { isPublicAddress } from "./public-address";

/** A host's name led to an address that is not public. */
export class PrivateAddressError extends Error {}

export type ConnectorOptions = {
  /** How names become addresses. */
  readonly lookup: LookupFunction;
  /** The host is allowed wherever it stands. */
  readonly anywhere: boolean;
  /** For looking up and connecting, in milliseconds. */
  readonly timeout: number;
  /** Told of the IP address that a connection went to. */
  readonly onConnected: (remoteAddress: string) => void;
};

/**
 * Opens connections to public addresses only. All addresses that a name has are checked, at the moment of connecting,
 * and the connection goes to one of them and to no later answer for the name; afterwards the far end is looked at once
 * more, which also covers addresses written as numbers.
 */
export function checkedConnector(options: ConnectorOptions): buildConnector.connector {
  const { anywhere, timeout } = options;
  const lookup = anywhere ? options.lookup : publicLookup(options.lookup);
  const connect = buildConnector({ lookup, timeout } as buildConnector.BuildOptions);
  return (target, callback) => {
    connect(target, (...[error, socket]: buildConnector.CallbackArgs) => {
      if (error) return callback(error, null);
      const remoteAddress = (socket as Socket).remoteAddress ?? "";
      if (!anywhere && !isPublicAddress(remoteAddress)) {
        socket.destroy();
        return callback(new PrivateAddressError(), null);
      }
      options.onConnected(remoteAddress);
      callback(null, socket);
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
      if (!first) callback(Object.assign(new Error("the name has no address"), { code: "ENOTFOUND" }), []);
      else if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}
