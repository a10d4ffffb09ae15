// What each shop software does with an address that is legal only when quoted. Sources: server-facts 1.2 to 1.5 and
// carrier-rules 5 (EC-CUBE's code at the tags named there); WordPress is general knowledge and said to be.
import type { ShopSoftwareId } from '../../contract/answers.ts';
import type { Text } from '../../contract/text.ts';

export interface AddressHandling {
  /** the order mail to such an address leaves the shop */
  readonly leaves: 'yes' | 'no' | 'depends' | 'unknown';
  readonly sentence: Text;
}

const byTheServer: AddressHandling = {
  leaves: 'depends',
  sentence: {
    ja: 'この版の EC-CUBE は、はじめの設定ではそのまま受け入れます。送り口が Postfix なら、正しい書き方（`"…"@`）に直して送ります。ほかの送り口では、送れないことがあります。',
    en: 'This EC-CUBE accepts it by default. Postfix then sends it in the legal spelling (`"…"@`); other mail servers may not.',
  },
};

export const addressHandling: { readonly [Id in ShopSoftwareId]: AddressHandling } = {
  'ec-cube-2.11': byTheServer,
  'ec-cube-2.12-2.17.0': byTheServer,
  'ec-cube-2.17.1': byTheServer,
  'ec-cube-3': {
    leaves: 'no',
    sentence: {
      ja: 'EC-CUBE 3 は、このアドレスへ送るところで止まり、画面がシステムエラーになります。注文メールは送られません。',
      en: 'EC-CUBE 3 stops with a system error at such an address; no order mail is sent.',
    },
  },
  'ec-cube-4.0-4.1': {
    leaves: 'depends',
    sentence: {
      ja: 'EC-CUBE 4.0・4.1 は、はじめの設定では受け入れ、そのまま送り口に渡します。Postfix なら正しい書き方に直して送ります。`eccube_rfc_email_check` を true にすると、登録のときに断ります。',
      en: 'EC-CUBE 4.0 and 4.1 accept it by default and hand it over unquoted; Postfix quotes it. With `eccube_rfc_email_check: true` it is refused at registration.',
    },
  },
  'ec-cube-4.2': {
    leaves: 'yes',
    sentence: {
      ja: 'EC-CUBE 4.2 からは、`"…"@` という正しい書き方に直して送ります（`eccube_rfc_email_check` が true のときは断ります）。',
      en: 'EC-CUBE 4.2 and later send it quoted, `"…"@` (unless `eccube_rfc_email_check` is true).',
    },
  },
  wordpress: {
    leaves: 'no',
    sentence: {
      ja: 'WordPress は、このような宛先を「正しくない」として送らないことが多いです。一般に知られていることで、確かめてはいません。',
      en: 'WordPress usually refuses such a recipient (general knowledge, not verified).',
    },
  },
  other: {
    leaves: 'unknown',
    sentence: {
      ja: 'お使いのしくみがどう扱うかは、わかりません。試しに送って、記録を見てください。',
      en: 'How your software treats it is not known. Send one and look at the log.',
    },
  },
  unknown: {
    leaves: 'unknown',
    sentence: {
      ja: 'EC-CUBE 3 では送るところで止まり、2 と 4 では送られます。版がわかると、はっきりします。',
      en: 'EC-CUBE 3 stops at it, 2 and 4 send it. Knowing the version makes it clear.',
    },
  },
};
