// What the operator does on the server for the question whether bounces are taken: a conversation with the empty sender over
// real SMTP with the shop's own mail exchanger, read the way a pasted one is.
import type { Socket } from 'node:net';
import type { Lab } from '../../src-main/lab/lab-state.ts';
import type { ShopSetup } from '../../src-main/lab/scenario.ts';
import type { Resolver } from '../../src-main/ports.ts';
import { createDialer } from '../../src-main/protocols/smtp/dialer.node.ts';
import { bounceTestIn } from '../../src-main/servers/server-report/bounce-test.ts';

/** @returns null where the envelope's domain has no mail exchanger in the world */
export async function bounceConversation(lab: Lab, resolver: Resolver, shop: ShopSetup) {
  const sender = shop.envelopeSender ?? '';
  const domain = sender.split('@').at(-1) ?? '';
  if (domain !== shop.domain) return null;
  const found = await resolver.ask({ name: domain, type: 'MX' });
  const data = found.outcome === 'found' ? found.records[0]?.data : undefined;
  if (data?.type !== 'MX') return null;
  const where = await resolver.ask({ name: data.exchange, type: 'A' });
  const at = where.outcome === 'found' ? where.records[0]?.data : undefined;
  if (at?.type !== 'A') return null;
  const dialled = await lab
    .dialerFor(createDialer())
    .dial({ host: at.address, port: 25, timeoutMilliseconds: 3000 });
  if (dialled.outcome !== 'answering') return null;
  const lines: string[] = [];
  const socket = dialled.connection.socket as Socket; // Node's own, as the dialer says
  const replies = repliesOf(socket, lines);
  await replies.next();
  for (const said of [`EHLO mail.${domain}`, 'MAIL FROM:<>', `RCPT TO:<${sender}>`, 'QUIT']) {
    lines.push(said);
    socket.write(`${said}\r\n`);
    await replies.next();
  }
  dialled.connection.close();
  return bounceTestIn(lines);
}

/** Each step ends with a reply's last line; all lines are kept. */
async function* repliesOf(socket: Socket, lines: string[]): AsyncGenerator<void, void, void> {
  let rest = '';
  for await (const piece of socket) {
    const parts = (rest + String(piece)).split('\r\n');
    rest = parts.pop() ?? '';
    for (const line of parts) {
      lines.push(line);
      if (/^\d{3} /.test(line)) yield;
    }
  }
}
