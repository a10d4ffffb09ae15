// The view of a real case: made by the program itself from answers, one mail of the shop and replies of its server, without DNS.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { View } from '../../src-main/contract/view.ts';
import { createTodoku } from '../../src-main/todoku.node.ts';
import { plainPorts } from '../whole/plain-ports.ts';

const mail = [
  'Return-Path: <apache@localhost.localdomain>',
  'Received: from localhost.localdomain (unknown [192.0.2.1]) by mx.google.com with ESMTP id 1; Tue, 24 Nov 2026 09:00:00 +0900',
  'From: shop <order@shop.example>',
  'To: customer@gmail.com',
  'Subject: order',
  'Date: Tue, 24 Nov 2026 09:00:00 +0900',
  'Message-Id: <20261124000000.4ABCDE1234@localhost.localdomain>',
  '',
  'thank you',
  '',
].join('\r\n');

/** @returns the view of a shop whose server has no name: docomo gets its mail, au and SoftBank do not */
export async function realView(language: 'ja' | 'en'): Promise<View> {
  const folder = mkdtempSync(join(tmpdir(), 'todoku-real-view-'));
  const todoku = createTodoku(plainPorts(folder));
  try {
    await todoku.call('cases.create', {});
    await todoku.call('settings.change', { language });
    await todoku.call('intake.answer', {
      answers: {
        shopDomain: 'shop.example',
        fromAddress: 'order@shop.example',
        arrivals: { docomo: 'inbox', au: 'nothing', softbank: 'nothing', gmail: 'spam-folder' },
        mailProgram: 'arrives',
      },
    });
    const bytes = new TextEncoder().encode(mail);
    await todoku.call('message.read', {
      role: 'shop',
      sources: [{ name: 'order.eml', bytes, wholeSize: bytes.length }],
    });
    const reply = await todoku.call('message.readServerReport', {
      text: '# hostname -f\nlocalhost.localdomain\n# postconf myhostname relayhost\nmyhostname = localhost.localdomain\nrelayhost =\ndefault_destination_concurrency_limit = 20\nport 25: no answer',
    });
    if (!reply.ok) throw new Error(reply.failure.code);
    return reply.value as View; // this call answers with the view
  } finally {
    await todoku.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
