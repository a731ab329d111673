import { isIP, type LookupFunction, type Socket } from "node:net";
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
  /** Which IP addresses may be connected to; {@link isPublicAddress} by default. */
  readonly mayConnect?: (remoteAddress: string) => boolean;
};

/**
 * Opens connections to public addresses only. An address written as a number is checked before connecting; so are all
 * addresses that a name has, and the connection goes to one of them and to no later answer for the name. Afterwards the
 * far end is looked at once more.
 */
export function checkedConnector(options: ConnectorOptions): buildConnector.connector {
  const { anywhere, timeout, onConnected } = options;
  const may = anywhere ? () => true : (options.mayConnect ?? isPublicAddress);
  const connect = buildConnector({
    lookup: checkedLookup(options.lookup, may),
    timeout,
  } as buildConnector.BuildOptions);
  return (target, callback) => {
    const host = target.hostname.replace(/^\[|\]$/g, "");
    if (isIP(host) && !may(host)) return callback(new PrivateAddressError(), null);
    connect(target, (...[error, socket]: buildConnector.CallbackArgs) => {
      if (error) return callback(error, null);
      const remoteAddress = (socket as Socket).remoteAddress ?? "";
      if (!may(remoteAddress)) {
        socket.destroy();
        return callback(new PrivateAddressError(), null);
      }
      onConnected(remoteAddress);
      callback(null, socket);
    });
  };
}

function checkedLookup(lookup: LookupFunction, may: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, []);
      const addresses = typeof found === "string" ? [{ address: found, family: 4 }] : found;
      if (!addresses.every(({ address }) => may(address))) return callback(new PrivateAddressError(), []);
      const [first] = addresses;
      if (!first) callback(Object.assign(new Error("the name has no address"), { code: "ENOTFOUND" }), []);
      else if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}
