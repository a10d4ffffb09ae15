// Message-ID by the letter (SoftBank), as valid (Gmail), and as unique. carrier-rules 6.1 says why the three differ.
import type { Facts } from '../../facts/facts.ts';
import { fact, figures, mail, maillog } from '../example-facts.ts';
import { fix } from '../fixes.ts';
import { askForMail, messageIdState } from './header-state.ts';
import {
  carrierBounces,
  carrierFigures,
  fails,
  passes,
  seen,
  unsettled,
  type RulePart,
  type Seen,
  shopMailWith,
  nothingKnown,
} from './reading.ts';

/** Message-ID not blank: the letter of SoftBank's rule. A local right side keeps to the letter (carrier-rules 6.1). */
export function messageIdNotBlank(): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const shop = shopMailWith(facts, 'message-id');
      if (shop === null) return unsettled(facts, 'shopMail');
      const id = messageIdState(shop.value);
      if (id.state === 'absent') return fails([shop]);
      if (id.state === 'blank') return fails([shop], {}, 'blank');
      if (id.state === 'local') return passes([shop], { right: id.right }, 'by-the-letter');
      return passes([shop], { value: id.value });
    },
    wording: {
      pass: { ja: '整理番号 `{value}` がついています。', en: 'The mail carries the ID `{value}`.' },
      'pass:by-the-letter': {
        ja: '整理番号はついています。文字どおりには守れていますが、`@{right}` は外で通じない名前です（ほかのルールで判定します）。',
        en: 'There is an ID, so the letter of the rule is kept; but `@{right}` means nothing outside (judged under other rules).',
      },
      fail: {
        ja: '[[整理番号|message-id]]が、ついていません。メールを送るプログラムがつけるようにしてください。',
        en: 'There is no [[Message-ID|message-id]]. Have the mail server add one.',
      },
      'fail:blank': {
        ja: '[[整理番号|message-id]]の行が、空です。行を消し、送るプログラムにつけさせてください。',
        en: 'The [[Message-ID|message-id]] line is blank. Remove it and have the mail server add one.',
      },
      unknown: askForMail,
      why: {
        ja: '整理番号のないメールは、SoftBank では受け取らないと書かれています。',
        en: 'SoftBank says that it does not take mail without an ID.',
      },
    },
    fixes: [fix.messageId, fix.hostName],
    examples: [
      { facts: fact('shopMail', mail()), verdict: 'pass' },
      { facts: fact('shopMail', mail({ messageIds: ['<1@localhost.localdomain>'] })), verdict: 'pass' },
      { facts: fact('shopMail', mail({ messageIds: [] })), verdict: 'fail' },
      { facts: fact('shopMail', mail({ messageIds: [''] })), verdict: 'fail' },
      nothingKnown,
    ],
  };
}

/** A Message-ID that is valid in form and has a right side that can exist (Gmail). */
export function messageIdValid(): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const shop = shopMailWith(facts, 'message-id');
      if (shop === null) return unsettled(facts, 'shopMail');
      const id = messageIdState(shop.value);
      if (id.state === 'good') return passes([shop], { value: id.value });
      if (id.state === 'local') return fails([shop], { right: id.right }, 'local');
      return fails([shop], { value: id.value === '' ? '-' : id.value });
    },
    wording: {
      pass: { ja: '整理番号 `{value}` は、正しい形です。', en: 'The ID `{value}` is valid.' },
      fail: {
        ja: '整理番号（`{value}`）が、ないか、正しい形ではありません。',
        en: 'The ID (`{value}`) is missing or not valid. Have the mail server add one.',
      },
      'fail:local': {
        ja: '整理番号の `@` のうしろ `{right}` は、外で通じない名前です。サーバーに正しい名前をつけてください。',
        en: 'The ID ends in `@{right}`, which means nothing outside. Give the server its proper name.',
      },
      unknown: askForMail,
      why: {
        ja: 'Gmail は、正しい整理番号のないメールを断ると書いています。',
        en: 'Gmail says that mail without a valid ID is not accepted.',
      },
    },
    fixes: [fix.hostName, fix.messageId],
    examples: [
      { facts: fact('shopMail', mail()), verdict: 'pass' },
      { facts: fact('shopMail', mail({ messageIds: ['<1@localhost.localdomain>'] })), verdict: 'fail' },
      { facts: fact('shopMail', mail({ messageIds: [] })), verdict: 'fail' },
      { facts: fact('shopMail', mail({ messageIds: ['no brackets at all'] })), verdict: 'fail' },
      nothingKnown,
    ],
  };
}

/** The same ID on two different mails (Gmail). */
export function messageIdUnique(): RulePart {
  const program = (id: string) =>
    fact('programMail', mail({ role: 'program', messageIds: [id], subject: 'test' }));
  return {
    needs: [],
    judge: (_, facts) => {
      const refused = refusedForSameId(facts);
      if (refused !== null) return fails([refused], {}, 'refused');
      const shop = shopMailWith(facts, 'message-id');
      const program = seen(facts, 'programMail');
      const id = shop?.value.messageIds[0];
      if (shop === null || id === undefined || id === '') return unsettled(facts, 'shopMail');
      if (
        shop.value.messageIds.length > 1 &&
        new Set(shop.value.messageIds).size < shop.value.messageIds.length
      ) {
        return fails([shop], { id });
      }
      if (program === null) return unsettled(facts, 'programMail', 'shop-mail');
      return program.value.messageIds.includes(id) ? fails([shop, program], { id }) : passes([shop, program]);
    },
    wording: {
      pass: { ja: '2 通の整理番号は、ちがっています。', en: 'The two mails have different IDs.' },
      fail: {
        ja: '同じ整理番号 `{id}` が、2 回使われています。1 通ごとに別の番号をつけてください。',
        en: 'The ID `{id}` is used twice. Give each mail its own.',
      },
      'fail:refused': {
        ja: '同じ整理番号のメールが続くとして、Gmail が受け取りを止めています。1 通ごとに別の番号をつけてください。',
        en: 'Gmail holds mail back because many mails share one ID. Give each mail its own.',
      },
      unknown: { ja: 'メールを 2 通見ると、くらべられます。', en: 'Two mails are needed to compare.' },
      why: {
        ja: '同じ整理番号のメールが続くと、Gmail は受け取りを止めます。',
        en: 'Gmail holds back mails that share an ID.',
      },
    },
    examples: [
      { facts: { ...fact('shopMail', mail()), ...program('<2@mail.shop.example>') }, verdict: 'pass' },
      {
        facts: { ...fact('shopMail', mail()), ...program('<20261124000000.4ABCDE1234@mail.shop.example>') },
        verdict: 'fail',
      },
      {
        facts: fact(
          'maillog',
          maillog([
            figures('gmail', {
              reasons: [{ phase: 'data', text: '421 4.7.28 same Message-ID', count: 3, status: '4.7.28' }],
            }),
          ]),
        ),
        verdict: 'fail',
      },
      { facts: fact('shopMail', mail()), verdict: 'unknown' },
      nothingKnown,
    ],
  };
}

/** Gmail's own words, in a bounce or in the log. */
function refusedForSameId(facts: Facts): Seen<unknown> | null {
  const said = /same message-id/i;
  const bounces = carrierBounces(facts, 'gmail');
  if (bounces?.value.some(({ diagnostic }) => said.test(diagnostic)) === true) return bounces;
  const log = carrierFigures(facts, 'gmail');
  return log?.value.reasons.some(({ text }) => said.test(text)) === true ? log : null;
}
