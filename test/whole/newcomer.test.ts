// The owner knows only these things: the shop's address, what arrived on which phone, and how to press what the screen
// names. Nothing else is used here: each move is what the first unfinished stop of the road asks for. Every world of the
// practice lab has to end with the right cause named before the repair, and with the mail arriving after it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Arrival, CarrierId } from '../../src-main/contract/answers.ts';
import type { CallInput, CallName, CallOutput } from '../../src-main/contract/calls.ts';
import { plainWords } from '../../src-main/contract/text.ts';
import type { CaseView, View } from '../../src-main/contract/view.ts';
import { scenarios } from '../../src-main/lab/scenarios/index.ts';
import { createTodoku } from '../../src-main/todoku.node.ts';
import { plainPorts } from './plain-ports.ts';

type Call = <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<CallOutput<Name>>;

const caseOf = (view: View): CaseView => {
  if (view.open === null) throw new Error('no case is open');
  return view.open;
};
const phones = (view: View): Partial<Record<CarrierId, Arrival>> =>
  Object.fromEntries(view.lab?.orders[0]?.mails.map(({ carrier, outcome }) => [carrier, outcome]) ?? []);
const firstThree = ['docomo', 'au', 'softbank'] as const;

/** What has to be named first, and a fix that it has to lead to; a world without a row has nothing that a newcomer could find. */
const causes: Readonly<Record<string, readonly [cause: string, fix: string]>> = {
  'seed-case': ['host-name-default', 'host-name'],
  'no-spf': ['spf-missing', 'spf-record'],
  'wrong-spf-address': ['spf-wrong-address', 'spf-record'],
  'two-spf-records': ['spf-two-records', 'spf-record'],
  'spf-too-many-lookups': ['spf-not-readable', 'spf-record'],
  'no-ptr': ['ptr-missing', 'ptr-record'],
  'secondary-differs': ['name-server-differs', 'name-servers'],
  'ehlo-only': ['ehlo-invalid', 'host-name'],
  'envelope-only': ['envelope-web-user', 'envelope-sender'],
  'short-host-name': ['host-name-default', 'host-name'],
  'no-message-id': ['message-id-missing', 'message-id'],
  'blank-message-id': ['message-id-missing', 'message-id'],
  'empty-from': ['header-malformed', 'header'],
  'missing-from-domain': ['from-domain-missing', 'address-record'],
  'raw-eight-bit-header': ['header-malformed', 'header'],
  'duplicate-header': ['header-malformed', 'header'],
  'long-line': ['line-too-long', 'header'],
  'big-mail': ['message-too-large', 'mail-size'],
  'dmarc-reject': ['dmarc-failing', 'dmarc-record'],
  'blocked-address': ['sending-address-blocked', 'blocklist-removal'],
  'volume-block': ['volume-block', 'slow-lane'],
  'port-25-closed': ['port-25-closed', 'ask-host'],
  'null-transport': ['null-transport', 'ec-cube-transport'],
};

test.concurrent.each(scenarios.map(({ id }) => id))('%s', { timeout: 120_000 }, async (scenario) => {
  const folder = mkdtempSync(join(tmpdir(), 'todoku-newcomer-'));
  const todoku = createTodoku(plainPorts(folder));
  const call: Call = async (name, input) => {
    const reply = await todoku.call(name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.failure.code} ${reply.failure.message}`);
    return reply.value as CallOutput<typeof name>;
  };
  try {
    await call('lab.start', { scenario });
    const before = await call('lab.buy', {});
    const wrong = firstThree.filter((carrier) => phones(before)[carrier] !== 'inbox');
    const told = await findTheCause(call);
    const after = await repairAndProve(call);
    const found = told.rules.causes;
    const expected = causes[scenario];
    const likely = found.filter(({ certainty }) => certainty === 'likely').map(({ id }) => id);
    if (expected === undefined) expect(likely).toEqual([]);
    else {
      const [cause, fix] = expected;
      expect(found[0]?.id).toBe(cause);
      expect(found[0]?.fixIds).toContain(fix);
      expect(wrong.length).toBeGreaterThan(0);
      // The paper still knows the cause when nothing is wrong any more.
      expect(plainWords(caseOf(after).summary.cause)).toContain(found[0]?.title ?? 'a title');
    }
    expect(firstThree.map((carrier) => phones(after)[carrier])).toEqual(['inbox', 'inbox', 'inbox']);
    expect(caseOf(after).summary.arrivesEverywhere).toBe(true);
  } finally {
    await todoku.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Questions, STEP 1 to STEP 3: only answering, pressing the primary button, handing over what is in the inbox. */
async function findTheCause(call: Call): Promise<CaseView> {
  let view = await call('view', {});
  const shop = view.lab?.shop;
  const seen = phones(view);
  view = await call('intake.answer', {
    answers: {
      shopName: 'お店',
      shopDomain: shop?.domain ?? '',
      fromAddress: shop?.fromAddress ?? '',
      arrivals: {
        docomo: seen.docomo ?? 'unknown',
        au: seen.au ?? 'unknown',
        softbank: seen.softbank ?? 'unknown',
      },
      mailProgram: 'arrives',
      affected: 'everyone',
      since: 'unknown',
    },
  });
  expect(caseOf(view).intake.unanswered).toEqual([]);
  view = await call('spfDns.inspect', {});
  const mail = view.lab?.inbox[0];
  // Where no mail ever left the shop there is none to hand over; the screen says so and the road goes on.
  if (mail !== undefined) await call('lab.readMail', { id: mail.id, role: 'shop' }).catch(() => null);
  view = await call('lab.readMail', { id: 'program', role: 'program' });
  // STEP 2 asks for the server's log while rules are open that only it settles. (sSMTP keeps none: that is said.)
  if (caseOf(view).rules.settle.some(({ kind }) => kind === 'maillog'))
    view = await call('lab.readLog', {}).catch(() => view);
  return caseOf(view);
}

/** The fixes that the screens show are done in the practice panel; then STEP 4, an order, and the ticks. */
async function repairAndProve(call: Call): Promise<View> {
  let view = await call('view', {});
  for (const fix of caseOf(view).message.fixes) {
    if (fix.applied) continue;
    if (fix.id === 'host-name') {
      const name = `mail.${view.lab?.shop.domain ?? ''}`;
      await call('message.nameHost', { hostName: name });
      await call('lab.rename', { hostName: name });
    }
    await call('message.markApplied', { fix: fix.id, applied: true });
  }
  await call('lab.fixZone', {});
  await call('lab.apply', { how: 'reload' });
  await call('spfDns.inspect', {});
  view = await call('lab.buy', {});
  for (const carrier of firstThree) {
    view = await call('send.tick', { carrier, arrival: phones(view)[carrier] ?? 'unknown' });
  }
  return view;
}
