// Where the practice world's public addresses really are: the one table between documentation addresses and loopback.

export interface Route {
  /** public address and port, as the lab's DNS and the protocols name them */
  readonly address: string;
  readonly port: number;
  /** loopback address and port where it really listens */
  readonly toAddress: string;
  readonly toPort: number;
}

/** @returns the real place of a public address and port, null where this world has nothing */
export function routeOf(routes: readonly Route[], address: string, port: number): Route | null {
  return routes.find((route) => route.address === address && route.port === port) ?? null;
}
