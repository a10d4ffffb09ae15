// The header as a whole, From, and repeated fields. No carrier defines "malformed"; the sentence says which test fired.
import { fact, mail } from '../example-facts.ts';
import { fix } from '../fixes.ts';
import { askForMail, fields, messageIdState, headerFaults } from './header-state.ts';
import { fails, passes, unsettled, type RulePart, shopMailWith, nothingKnown } from './reading.ts';

/** The header as a whole. */
export function headerWellFormed(): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const shop = shopMailWith(facts, 'header');
      if (shop === null) return unsettled(facts, 'shopMail');
      const faults = headerFaults(shop.value);
      if (faults.length === 0) return passes([shop]);
      const localOnly = faults.length === 1 && messageIdState(shop.value).state === 'local';
      const id = messageIdState(shop.value);
      return localOnly
        ? fails([shop], { right: 'right' in id ? id.right : '' }, 'message-id-local')
        : fails([shop], { faults: faults.join(' / ') });
    },
    wording: {
      pass: { ja: '見出しは、きまりどおりに書けています。', en: 'The header is written as it should be.' },
      fail: {
        ja: '見出しに、きまりと合わないところがあります（{faults}）。STEP 3 で、行ごとに確かめて直してください。',
        en: 'The header breaks the format ({faults}). See it line by line in STEP 3 and correct it.',
      },
      'fail:message-id-local': {
        ja: '[[整理番号|message-id]]の `@` のうしろが `{right}` です。外では通じない名前です。サーバーに、お店のドメインの名前をつけてください。',
        en: 'The [[Message-ID|message-id]] ends in `@{right}`, a name that means nothing outside. Give the server a name under the shop’s domain.',
      },
      unknown: askForMail,
      why: {
        ja: '見出しの書き方がくずれたメールは、迷惑メールと見なされることがあります。何をもって「不正」とするかは公開されていないので、このアプリの調べた点を示します。',
        en: 'Malformed headers can be taken for spam. What counts as malformed is not published; we show which of our tests fired.',
      },
    },
    fixes: [fix.hostName, fix.messageId, fix.header],
    examples: [
      { facts: fact('shopMail', mail()), verdict: 'pass' },
      {
        facts: fact('shopMail', mail({ messageIds: ['<20261124.1@localhost.localdomain>'] })),
        verdict: 'fail',
      },
      { facts: fact('shopMail', mail({ rawEightBitHeaders: ['Subject'] })), verdict: 'fail' },
      { facts: fact('shopMail', mail({ date: null })), verdict: 'fail' },
      nothingKnown,
    ],
  };
}

/** From present with one address. */
export function fromPresent(): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const shop = shopMailWith(facts, 'from');
      if (shop === null) return unsettled(facts, 'shopMail');
      const [address, second] = shop.value.from;
      if (address === undefined)
        return fails([shop], {}, fields(shop.value, 'from').length === 0 ? 'absent' : undefined);
      return second === undefined
        ? passes([shop], { address })
        : fails([shop], { address, second }, 'several');
    },
    wording: {
      pass: { ja: '差出人に `{address}` が入っています。', en: 'The sender is `{address}`.' },
      fail: {
        ja: '差出人が空か、読み取れません。EC-CUBE の「メール送信元」を入れてください。',
        en: 'The sender is blank or can’t be read. Fill in the From address in EC-CUBE.',
      },
      'fail:absent': {
        ja: '差出人の行がありません。EC-CUBE の「メール送信元」を入れてください。',
        en: 'There is no From line. Fill in the From address in EC-CUBE.',
      },
      'fail:several': {
        ja: '差出人が 2 つ以上あります（`{address}`、`{second}`）。1 つにしてください。',
        en: 'There is more than one sender (`{address}`, `{second}`). Use one.',
      },
      unknown: askForMail,
      why: { ja: '差出人のないメールは、受け取ってもらえません。', en: 'Mail without a sender is refused.' },
    },
    fixes: [fix.header],
    examples: [
      { facts: fact('shopMail', mail()), verdict: 'pass' },
      { facts: fact('shopMail', mail({ from: [] })), verdict: 'fail' },
      { facts: fact('shopMail', mail({ from: ['a@shop.example', 'b@shop.example'] })), verdict: 'fail' },
      nothingKnown,
    ],
  };
}

/** From, To, Subject, Date at most once, one address in From (Gmail). */
export function singleHeaders(): RulePart {
  const doubled = mail();
  const subject = doubled.headers.find((header) => header.name === 'Subject');
  return {
    needs: [],
    judge: (_, facts) => {
      const shop = shopMailWith(facts, 'header');
      if (shop === null) return unsettled(facts, 'shopMail');
      const repeated = ['from', 'to', 'subject', 'date'].filter(
        (name) => fields(shop.value, name).length > 1,
      );
      if (repeated.length > 0) return fails([shop], { names: repeated.join(', ') });
      return shop.value.from.length === 1 ? passes([shop]) : fails([shop], { names: 'from' }, 'from');
    },
    wording: {
      pass: {
        ja: '差出人・宛先・件名・日付は、1 つずつです。',
        en: 'From, To, Subject and Date appear once each.',
      },
      fail: {
        ja: '同じ見出しが 2 行以上あります（{names}）。1 行にしてください。',
        en: 'These lines appear more than once: {names}. Keep one each.',
      },
      'fail:from': { ja: '差出人は、1 つのアドレスにしてください。', en: 'Put exactly one address in From.' },
      unknown: askForMail,
      why: {
        ja: '同じ見出しが重なったメールを、Gmail は断ります。',
        en: 'Gmail refuses mail with repeated header lines.',
      },
    },
    fixes: [fix.header],
    examples: [
      { facts: fact('shopMail', mail()), verdict: 'pass' },
      {
        facts: fact('shopMail', {
          ...doubled,
          headers: [...doubled.headers, ...(subject === undefined ? [] : [subject])],
        }),
        verdict: 'fail',
      },
      nothingKnown,
    ],
  };
}
