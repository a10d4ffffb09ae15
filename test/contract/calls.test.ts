// Every row of the call table through the real program: bad input, hostile names, unknown keys, no open case.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calls } from '../../src-main/contract/calls.ts';
import { createTodoku, type Todoku } from '../../src-main/todoku.node.ts';
import { plainPorts } from '../whole/plain-ports.ts';

let folder: string;
let todoku: Todoku;
const logged: string[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'todoku-calls-'));
  todoku = createTodoku({ ...plainPorts(folder), log: (line) => logged.push(line) });
});
afterAll(async () => {
  await todoku.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'View', 'view '])(
  'the name %j reaches no handler',
  async (name) => {
    expect(await todoku.call(name, {})).toMatchObject({ ok: false, failure: { code: 'unknown-call' } });
  },
);

describe.each(Object.keys(calls))('%s', (name) => {
  test.each([
    ['nothing', undefined],
    ['a text', 'x'],
    ['a list', []],
    ['an unknown key', { surprise: 1 }],
    ['null', null],
  ])('refuses %s', async (_what, input) => {
    const reply = await todoku.call(name, input);
    expect(reply).toMatchObject({ ok: false });
    expect(reply.ok ? '' : reply.failure.code).not.toBe('internal');
  });
});

test('every failure says what happened and what to do', async () => {
  const reply = await todoku.call('intake.answer', { answers: { shopDomain: '111.222.333.444' } });
  expect(reply).toMatchObject({ ok: false, failure: { code: 'domain-name', field: 'answers.shopDomain' } });
  expect(reply.ok ? '' : reply.failure.message).toMatch(/ドメイン/);
  expect(reply.ok ? '' : reply.failure.next.length).toBeGreaterThan(5);
});

test.each(['spfDns.inspect', 'report.preview', 'message.forget', 'send.tick', 'restart.done'])(
  '%s without an open case says so',
  async (name) => {
    const input =
      name === 'report.preview'
        ? { masked: true }
        : name === 'message.forget'
          ? { role: 'shop' }
          : name === 'send.tick'
            ? { carrier: 'au', arrival: 'inbox' }
            : {};
    expect(await todoku.call(name, input)).toMatchObject({ ok: false, failure: { code: 'no-open-case' } });
  },
);

test('a password never gets into the log, whatever goes wrong', async () => {
  await todoku.call('cases.create', {});
  await todoku.call('send.submit', {
    host: 'mail.invalid',
    port: 587,
    security: 'starttls',
    user: 'order@shop.example',
    password: 'hunter2-secret',
    from: 'order@shop.example',
    recipients: ['a@shop.example'],
    confirmed: [],
  });
  expect(logged.join('\n')).not.toContain('hunter2-secret');
});
