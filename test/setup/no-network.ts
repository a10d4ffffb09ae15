// Any connection or look-up outside loopback fails, and the test with it, naming the caller.
// It stands before every test file; the operating system's sockets are guarded, not our own ports.
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';
import { afterEach } from 'vitest';

const attempts: string[] = [];

/** @returns whether an address or name can only mean this machine */
export function isLoopback(host: string): boolean {
  const plain = host.toLowerCase().replace(/^\[|\]$/g, '');
  return plain === 'localhost' || plain === '::1' || /^(::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(plain);
}

function refuse(what: string): NodeJS.ErrnoException {
  const caller = (new Error().stack ?? '')
    .split('\n')
    .slice(1)
    .filter(
      (line) => !line.includes('no-network.ts') && !line.includes('node:') && !line.includes('node_modules'),
    )
    .at(0);
  const text = `${what}: the tests may only reach this machine; called from${caller === undefined ? ' a library' : caller.replace(/^\s*at/, '')}`;
  attempts.push(text);
  return Object.assign(new Error(text), { code: 'ENETUNREACH', syscall: 'connect' });
}

afterEach(() => {
  const seen = attempts.splice(0);
  if (seen.length > 0) throw new Error(`the network was touched:\n${seen.join('\n')}`);
});

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]): net.Socket {
  const host = hostOfConnect(args);
  if (host === null || isLoopback(host)) return Reflect.apply(connect, this, args) as net.Socket;
  const error = refuse(`TCP to ${host}`);
  process.nextTick(() => this.destroy(error));
  return this;
};

/** @returns the host of any form of `connect`, null for a path or the default, which is this machine */
function hostOfConnect(args: readonly unknown[]): string | null {
  // Node itself passes the normalised arguments as one array.
  const [first, second] = Array.isArray(args[0]) ? (args[0] as unknown[]) : args;
  if (typeof first === 'object' && first !== null) {
    const { host, path } = first as { host?: unknown; path?: unknown };
    return typeof host === 'string' && path === undefined ? host : null;
  }
  return typeof second === 'string' ? second : null;
}

const send = dgram.Socket.prototype.send;
dgram.Socket.prototype.send = function (this: dgram.Socket, ...args: unknown[]): void {
  const callback = args.find((argument) => typeof argument === 'function') as
    ((error: Error | null, bytes: number) => void) | undefined;
  // The address is the only text behind the message: (message, [offset, length,] port, address, callback).
  const address = args.slice(1).find((argument) => typeof argument === 'string');
  if (address === undefined || isLoopback(address)) {
    Reflect.apply(send, this, args);
    return;
  }
  const error = refuse(`UDP to ${address}`);
  process.nextTick(() => {
    if (callback === undefined) this.emit('error', error);
    else callback(error, 0);
  });
};

const udpConnect = dgram.Socket.prototype.connect;
dgram.Socket.prototype.connect = function (this: dgram.Socket, ...args: unknown[]): void {
  const address = args.find((argument) => typeof argument === 'string');
  if (address === undefined || isLoopback(address)) Reflect.apply(udpConnect, this, args);
  else throw refuse(`UDP to ${address}`);
};

// Looking a name up leaves the machine whatever the name is, apart from localhost and addresses.
type Callback = (error: Error) => void;
for (const name of Object.keys(dns)) {
  if (!/^(lookup|resolve|reverse)/.test(name)) continue;
  const original = dns[name as 'lookup'];
  Object.assign(dns, {
    [name]: (host: string, ...rest: unknown[]) => {
      if (name === 'lookup' && (isLoopback(host) || net.isIP(host) !== 0)) {
        Reflect.apply(original, dns, [host, ...rest]);
        return;
      }
      const error = refuse(`dns.${name}(${host})`);
      (rest.at(-1) as Callback)(error);
    },
  });
}
for (const name of Object.keys(dns.promises)) {
  if (!/^(lookup|resolve|reverse)/.test(name)) continue;
  const original = dns.promises[name as 'lookup'];
  Object.assign(dns.promises, {
    [name]: (host: string, ...rest: unknown[]) =>
      name === 'lookup' && (isLoopback(host) || net.isIP(host) !== 0)
        ? (Reflect.apply(original, dns.promises, [host, ...rest]) as unknown)
        : Promise.reject(refuse(`dns.promises.${name}(${host})`)),
  });
}
