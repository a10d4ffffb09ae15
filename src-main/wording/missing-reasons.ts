// Why a fact is missing, as the end of an "unknown". None of these is the shop's fault.
import type { Text } from '../contract/text.ts';
import type { MissingReason } from '../facts/fact.ts';

export const missingReasonWords: { readonly [Reason in MissingReason]: Text } = {
  'not-gathered': { ja: 'まだ調べていません。', en: 'Not looked at yet.' },
  timeout: { ja: '時間内に返事がありませんでした。', en: 'No answer came in time.' },
  refused: { ja: '問い合わせを断られました。', en: 'The question was refused.' },
  'server-failure': {
    ja: '相手のサーバーが答えられませんでした。',
    en: 'The other server could not answer.',
  },
  unreachable: { ja: '相手につながりませんでした。', en: 'The other side could not be reached.' },
  'port-25-blocked': {
    ja: 'この回線からは 25 番につなげません（OP25B）。',
    en: 'This line blocks port 25 (OP25B).',
  },
  'no-sample': { ja: 'まだメールをお借りしていません。', en: 'No mail was handed over yet.' },
  'not-readable': { ja: '読み取れませんでした。', en: 'It could not be read.' },
  cancelled: { ja: '途中でやめました。', en: 'It was stopped.' },
};
