// Where the mail ended on the phone: docomo's junk folder, warning and size setting.
import type { Arrival, CarrierId } from '../../contract/answers.ts';
import type { Facts } from '../../facts/facts.ts';
import { answers, fact, mail } from '../example-facts.ts';
import { fix } from '../fixes.ts';
import {
  answered,
  fails,
  open,
  passes,
  seen,
  unsettled,
  type RulePart,
  type Seen,
  shopMailWith,
  nothingKnown,
} from './reading.ts';

/** The newest tick of STEP 5 for a carrier, else the answer of STEP 0. */
export function arrivalAt(facts: Facts, carrier: CarrierId): Seen<Arrival> | null {
  const receipts = seen(facts, 'receipts');
  const tick = receipts?.value.filter((row) => row.carrier === carrier).at(-1);
  if (receipts !== null && tick !== undefined && tick.arrival !== 'unknown')
    return { value: tick.arrival, evidence: receipts.evidence };
  const given = answered(facts, 'arrivals');
  const arrival = given?.value[carrier];
  return given === null || arrival === undefined || arrival === 'unknown'
    ? null
    : { value: arrival, evidence: given.evidence };
}

/** Was it found in the junk folder? (docomo since 2025) */
export function notInSpamFolder(carrier: CarrierId): RulePart {
  const at = (arrival: Arrival) => answers({ arrivals: { [carrier]: arrival } });
  return {
    needs: [],
    judge: (_, facts) => {
      const arrival = arrivalAt(facts, carrier);
      if (arrival === null || arrival.value === 'nothing') return unsettled(facts, 'receipts');
      return arrival.value === 'spam-folder' ? fails([arrival]) : passes([arrival]);
    },
    wording: {
      pass: { ja: '迷惑メールフォルダーには入っていません。', en: 'It is not in the junk folder.' },
      fail: {
        ja: '迷惑メールフォルダーに入っています。30 日で消えます。宣言（DMARC）と届け出を整えてください。',
        en: 'It is in the junk folder and is deleted after 30 days. Put DMARC and SPF in order.',
      },
      unknown: {
        ja: 'お客さまの「迷惑メールフォルダー」を見てもらうと、わかります。',
        en: 'Have the customer look into the junk folder.',
      },
      why: {
        ja: '届いていないように見えて、フォルダーに入っていることがあります。',
        en: 'What seems lost may lie in the folder.',
      },
    },
    fixes: [fix.dmarc, fix.spf],
    examples: [
      { facts: at('inbox'), verdict: 'pass' },
      { facts: at('spam-folder'), verdict: 'fail' },
      { facts: at('nothing'), verdict: 'unknown' },
      nothingKnown,
    ],
  };
}

/** No warning above the text (docomo). */
export function noWarningBanner(carrier: CarrierId): RulePart {
  const at = (arrival: Arrival) => answers({ arrivals: { [carrier]: arrival } });
  return {
    needs: [],
    judge: (_, facts) => {
      const arrival = arrivalAt(facts, carrier);
      if (arrival?.value === 'warning-banner') return fails([arrival]);
      const dmarc = seen(facts, 'dmarc');
      if (dmarc?.value.alignment?.result === 'pass') return passes([dmarc, arrival]);
      return unsettled(facts, 'receipts');
    },
    wording: {
      pass: {
        ja: '宣言に合っているので、警告は出ないはずです。',
        en: 'The mail agrees with DMARC, so no warning should appear.',
      },
      fail: {
        ja: '本文の上に警告が出ています。宣言（DMARC）を整えてください。',
        en: 'A warning stands above the text. Put DMARC in order.',
      },
      unknown: {
        ja: '警告が出るかは、携帯の画面を見るとわかります。',
        en: 'The phone’s screen shows whether a warning appears.',
      },
      why: {
        ja: '宣言のないメールや、合わないメールには、警告がつくことがあります。',
        en: 'Mail without DMARC, or failing it, can get a warning.',
      },
    },
    fixes: [fix.dmarc],
    examples: [
      {
        facts: fact('dmarc', {
          fromDomain: 'shop.example',
          organisationalDomain: 'shop.example',
          recordDomain: 'shop.example',
          record: 'v=DMARC1; p=none',
          policy: 'none',
          testing: false,
          faults: [],
          walk: [],
          alignment: { spf: true, dkim: false, result: 'pass' },
        }),
        verdict: 'pass',
      },
      { facts: at('warning-banner'), verdict: 'fail' },
      nothingKnown,
    ],
  };
}

/** A size that each customer sets for himself (docomo). */
export function customersSizeLimit({ good, bad }: { good: number; bad: number }): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const shop = shopMailWith(facts, 'size');
      if (shop === null) return unsettled(facts, 'shopMail');
      const args = {
        size: Math.round(shop.value.size / 1000),
        good: good / 1_000_000,
        bad: bad / 1_000_000,
      };
      if (shop.value.size < good) return passes([shop], args);
      return shop.value.size > bad ? fails([shop], args) : open('between', [shop], 'receipt', args);
    },
    wording: {
      pass: {
        ja: 'メールは {size} KB です。いちばん小さい設定（{good} MB）でも受け取れます。',
        en: 'The mail has {size} KB: it fits the smallest setting ({good} MB).',
      },
      fail: {
        ja: 'メールが {size} KB あり、いちばん大きい設定（{bad} MB）もこえています。添付を減らしてください。',
        en: 'The mail has {size} KB, more than the largest setting ({bad} MB). Drop attachments.',
      },
      unknown: { ja: 'お店のメールを 1 通見るとわかります。', en: 'One mail of the shop tells.' },
      'unknown:between': {
        ja: 'メールが {size} KB あります。お客さまの設定しだいで、受け取れないことがあります。',
        en: 'The mail has {size} KB; whether it is taken depends on the customer’s setting.',
      },
      why: {
        ja: '受け取る大きさは、お客さまが 1〜10 MB で決められます。',
        en: 'Each customer chooses a limit of 1 to 10 MB.',
      },
    },
    examples: [
      { facts: fact('shopMail', mail()), verdict: 'pass' },
      { facts: fact('shopMail', mail({ size: bad + 1 })), verdict: 'fail' },
      { facts: fact('shopMail', mail({ size: good + 1 })), verdict: 'unknown' },
      nothingKnown,
    ],
  };
}
