// A Postfix log of any length, the same every time: orders to carriers, sent, put off, bounced, refused at the door.
// Only documentation names and the carriers' own domains.

const domains = ['docomo.ne.jp', 'ezweb.ne.jp', 'au.com', 'softbank.ne.jp', 'i.softbank.jp', 'ymobile.ne.jp', 'gmail.com', 'yahoo.co.jp', 'customer.example', 'office.example'] as const; // prettier-ignore
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

export interface GeneratedTotals {
  lines: number;
  sent: number;
  deferredMessages: number;
  deferrals: number;
  bounced: number;
  rejected: number;
}

/** Yields pieces of about 64 kB; `totals` is filled meanwhile. */
export function* generateLog(
  lines: number,
  totals: GeneratedTotals,
  start = Date.UTC(2026, 9, 20),
): Generator<string> {
  let seed = 20261124;
  const chance = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 4_294_967_296;
  };
  const whole = (below: number): number => Math.floor(chance() * below);
  let time = start;
  let piece = '';
  let number = 0;
  const line = (program: string, text: string): void => {
    const date = new Date(time);
    const stamp = `${months[date.getUTCMonth()] ?? ''} ${String(date.getUTCDate()).padStart(2)} ${date.toISOString().slice(11, 19)}`;
    piece += `${stamp} vps01 postfix/${program}[${200 + whole(20)}]: ${text}\n`;
    totals.lines++;
  };
  while (totals.lines < lines) {
    time += whole(4000);
    number++;
    const id = `${(number * 16 + 0xa0000000).toString(16).toUpperCase()}${whole(16).toString(16).toUpperCase()}`;
    const domain = domains[whole(domains.length)] ?? 'office.example';
    const to = `customer${whole(500_000)}@${domain}`;
    const what = chance();
    if (what < 0.06) {
      line(
        'smtpd',
        `NOQUEUE: reject: RCPT from unknown[192.0.2.7]: 554 5.7.1 <${to}>: Relay access denied; from=<x@example.com> to=<${to}> proto=ESMTP helo=<x>`,
      );
      totals.rejected++;
      continue;
    }
    line('pickup', `${id}: uid=48 from=<apache>`);
    line('cleanup', `${id}: message-id=<${id}.${number}@localhost.localdomain>`);
    line(
      'qmgr',
      `${id}: from=<apache@localhost.localdomain>, size=${400 + whole(9000)}, nrcpt=1 (queue active)`,
    );
    const head = (seconds: string): string =>
      `${id}: to=<${to}>, relay=mx.${domain}[192.0.2.${whole(255)}]:25, delay=${seconds}, delays=0.01/0/${chance().toFixed(2)}/${chance().toFixed(2)}, `;
    if (what < 0.16) {
      const tries = 1 + whole(3);
      for (let attempt = 0; attempt < tries; attempt++) {
        line(
          'smtp',
          `${head((1 + attempt * 300).toFixed(1))}dsn=4.7.1, status=deferred (host mx.${domain}[192.0.2.25] said: 421 4.7.1 Too many connections, try again later (in reply to RCPT TO command))`,
        );
        totals.deferrals++;
      }
      totals.deferredMessages++;
      if (what < 0.12) continue;
    }
    if (what < 0.22) {
      line(
        'smtp',
        `${head('0.8')}dsn=5.1.1, status=bounced (host mx.${domain}[192.0.2.25] said: 550 5.1.1 <${to}>: User unknown (in reply to RCPT TO command))`,
      );
      totals.bounced++;
    } else {
      line(
        'smtp',
        `${head((chance() * 5).toFixed(2))}dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as ${whole(0xfffffff).toString(16).toUpperCase()})`,
      );
      totals.sent++;
    }
    line('qmgr', `${id}: removed`);
    if (piece.length > 65_536) {
      yield piece;
      piece = '';
    }
  }
  if (piece !== '') yield piece;
}

export function noTotals(): GeneratedTotals {
  return { lines: 0, sent: 0, deferredMessages: 0, deferrals: 0, bounced: 0, rejected: 0 };
}
