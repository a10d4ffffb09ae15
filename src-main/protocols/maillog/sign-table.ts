// Signs of trouble on the server's own side: a code, how often, one line as an example. Port 25 counts as closed only when
// connections time out to several hosts and nothing at all got through (OP25B or a host's block, carrier-rules 4).

interface Sign {
  count: number;
  example: string;
}

export class SignTable {
  private readonly signs = new Map<string, Sign>();
  private readonly silentHosts = new Set<string>();
  private readonly textOf: (bytes: Uint8Array, from: number, to: number) => string;
  private remoteSent = 0;

  constructor(textOf: (bytes: Uint8Array, from: number, to: number) => string) {
    this.textOf = textOf;
  }

  add(code: string, bytes: Uint8Array, from: number, to: number): void {
    const known = this.signs.get(code);
    if (known === undefined)
      this.signs.set(code, { count: 1, example: this.textOf(bytes, from, Math.min(to, from + 400)) });
    else known.count++;
    if (code === 'connect-timed-out' && this.silentHosts.size < 200) {
      const host = /connect to ([^[\s]+)\[[^\]]*\]:25\b/.exec(
        this.textOf(bytes, from, Math.min(to, from + 200)),
      )?.[1];
      if (host !== undefined) this.silentHosts.add(host.toLowerCase());
    }
  }

  /** A mail that another machine took on port 25. */
  noteRemote(bytes: Uint8Array, from: number, to: number): void {
    if (this.remoteSent > 1000) return; // enough to know
    const relay = this.textOf(bytes, from, Math.min(to, from + 200));
    if (/\]:25$|\[[\d.a-f:]+\]$/i.test(relay) && !/\[(?:127\.|::1)/.test(relay)) this.remoteSent++;
  }

  list(sent: number): readonly { readonly code: string; readonly count: number; readonly example: string }[] {
    const closed =
      this.silentHosts.size >= 2 &&
      this.remoteSent === 0 &&
      (this.signs.get('connect-timed-out')?.count ?? 0) >= 3;
    return [...this.signs]
      .map(([code, { count, example }]) => ({
        code: code === 'connect-timed-out' && closed ? 'port-25-closed' : code,
        count,
        example,
      }))
      .sort((a, b) => b.count - a.count)
      .filter(({ code }) => code !== 'network-unreachable' || sent === 0);
  }
}
