// Gives loopback connections the public address of the server they stand for, as a router would. Both ends run in this
// program, so the local port of a connection is enough to know who made it.

export interface Nat {
  /** this local port is a connection of the server with that public address */
  register(localPort: number, address: string): void;
  forget(localPort: number): void;
  /** @returns the public address behind a port; 127.0.0.1 for visitors from outside of the practice world */
  addressBehind(remotePort: number): Promise<string>;
}

/** The accepting side may be told of a connection a moment before the connecting side. */
const patience = 400;

export function createNat(): Nat {
  const known = new Map<number, string>();
  const waiting = new Map<number, (address: string) => void>();
  return {
    register(localPort, address) {
      known.set(localPort, address);
      waiting.get(localPort)?.(address);
    },
    forget: (localPort) => void known.delete(localPort),
    addressBehind(remotePort) {
      const address = known.get(remotePort);
      if (address !== undefined) return Promise.resolve(address);
      return new Promise((resolve) => {
        const timer = setTimeout(() => settle('127.0.0.1'), patience);
        const settle = (found: string): void => {
          clearTimeout(timer);
          waiting.delete(remotePort);
          resolve(found);
        };
        waiting.set(remotePort, settle);
      });
    },
  };
}
