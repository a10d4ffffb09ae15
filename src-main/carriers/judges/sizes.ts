// Sizes: the whole mail, the header, a line.
import { fix } from '../fixes.ts';
import { fact, mail } from '../example-facts.ts';
import { askForMail } from './header-state.ts';
import {
  fails,
  open,
  passes,
  seen,
  unsettled,
  type RulePart,
  shopMailWith,
  nothingKnown,
} from './reading.ts';

export const headerSizeNumbers = { values: { most: 12_288 }, ours: false } as const;

export function headerSize({ most }: { most: number }): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const shop = shopMailWith(facts, 'header');
      if (shop === null) return unsettled(facts, 'shopMail');
      const args = { size: shop.value.headerSize, most };
      return shop.value.headerSize < most ? passes([shop], args) : fails([shop], args);
    },
    wording: {
      pass: {
        ja: '見出しは {size} バイトです（{most} バイト未満）。',
        en: 'The header has {size} bytes (under {most}).',
      },
      fail: {
        ja: '見出しが {size} バイトあります（{most} バイト以上）。宛先や Cc を減らしてください。受け取りの途中で足された行も含みます。',
        en: 'The header has {size} bytes ({most} or more). Use fewer recipients and Cc. Lines added on the way are counted too.',
      },
      unknown: askForMail,
      why: {
        ja: '見出しが大きいと、届かないことがあります。',
        en: 'A large header may keep mail from arriving.',
      },
    },
    fixes: [fix.header],
    examples: [
      { facts: fact('shopMail', mail({ headerSize: 1500 })), verdict: 'pass' },
      { facts: fact('shopMail', mail({ headerSize: 20_000 })), verdict: 'fail' },
      nothingKnown,
    ],
  };
}

/** Lines of at most 998 characters and CRLF. */
export function lineLength(): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const shop = shopMailWith(facts, 'lines');
      if (shop === null) {
        const log = seen(facts, 'maillog');
        const sign = log?.value.signs.find((one) => one.code === 'breaking-line');
        return sign === undefined ? unsettled(facts, 'shopMail') : fails([log], { longest: 998 }, 'in-log');
      }
      const args = { longest: shop.value.longestLine };
      return shop.value.longestLine <= 998 ? passes([shop], args) : fails([shop], args);
    },
    wording: {
      pass: { ja: 'いちばん長い行は {longest} バイトです。', en: 'The longest line has {longest} bytes.' },
      fail: {
        ja: '{longest} バイトの行があります。改行を入れるか、本文を base64 か quoted-printable にしてください。',
        en: 'A line has {longest} bytes. Wrap it, or use base64 or quoted-printable.',
      },
      'fail:in-log': {
        ja: 'メールの記録に、長すぎる行を切った跡があります（`breaking line`）。改行を入れてください。',
        en: 'The log shows that too long a line was broken (`breaking line`). Wrap it.',
      },
      unknown: askForMail,
      why: {
        ja: '1 行が長すぎるメールは、断られたり、文字化けしたりします。',
        en: 'Too long a line is refused or garbled.',
      },
    },
    fixes: [fix.header],
    examples: [
      { facts: fact('shopMail', mail()), verdict: 'pass' },
      { facts: fact('shopMail', mail({ longestLine: 2400 })), verdict: 'fail' },
      nothingKnown,
    ],
  };
}

/** Size of the whole mail as it travels. Between the two numbers the published unit does not decide. */
export function messageSize({ good, bad }: { good: number; bad: number }): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const shop = shopMailWith(facts, 'size');
      if (shop === null) return unsettled(facts, 'shopMail');
      const args = {
        size: Math.round(shop.value.size / 100) / 10,
        limit: good / 1_000_000,
      };
      if (shop.value.size < good) return passes([shop], args);
      return shop.value.size > bad ? fails([shop], args) : open('between', [shop], 'shop-mail', args);
    },
    wording: {
      pass: {
        ja: 'メールの大きさは {size} KB です（{limit} MB まで）。',
        en: 'The mail has {size} KB (limit {limit} MB).',
      },
      fail: {
        ja: 'メールの大きさが {size} KB あります。画像や添付を減らしてください。',
        en: 'The mail has {size} KB. Drop pictures or attachments.',
      },
      unknown: askForMail,
      'unknown:between': {
        ja: 'メールは {size} KB です。上限に近く、届くかどうかは言いきれません。',
        en: 'The mail has {size} KB, near the limit: it can’t be told whether it passes.',
      },
      why: { ja: '大きすぎるメールは、受け取ってもらえません。', en: 'Too large a mail is refused.' },
    },
    fixes: [fix.mailSize],
    examples: [
      { facts: fact('shopMail', mail({ size: 12_000 })), verdict: 'pass' },
      { facts: fact('shopMail', mail({ size: bad + 1 })), verdict: 'fail' },
      { facts: fact('shopMail', mail({ size: good + 1 })), verdict: 'unknown' },
      nothingKnown,
    ],
  };
}
