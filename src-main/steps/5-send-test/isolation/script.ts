// The isolation test as a shell script that a person can read before running it. POSIX sh, the server's own sendmail
// command, iconv of the C library; nothing is sent without `--send`. Values stand between single quotes only.
import type { IsolationFactorId } from '../../../contract/isolation.ts';
import type { IsolationFacts } from '../../../facts/isolation-facts.ts';

/** @returns the value as one shell word: a single quote can't end it, line breaks are dropped */
function quoted(value: string): string {
  // eslint-disable-next-line no-control-regex
  const oneLine = value.replace(/[\u0000-\u001f\u007f]/g, '');
  return `'${oneLine.replaceAll("'", "'\\''")}'`;
}

/** Postfix: mail from the sendmail command passes `non_smtpd_milters` (postconf(5)); a reload takes the change up. */
const unsignedSteps = [
  'OLD=$(postconf -h non_smtpd_milters)                                # 控え / keep',
  "postconf -e 'non_smtpd_milters =' && postfix reload                 # 電子印（署名）を止める / off",
  'sh todoku-test.sh --send-unsigned                                   # 電子印なしの番号だけ送る',
  'postconf -e "non_smtpd_milters = $OLD" && postfix reload            # すぐに戻す / on again',
] as const;

/** @param isolation the set; @returns the whole script, UTF-8, ending with a line break */
export function isolationScript(isolation: IsolationFacts): string {
  const { values, mails, recipients } = isolation;
  const unsigned = mails.some(({ changed }) => changed.includes('dkim'));
  const has = (changed: readonly IsolationFactorId[], factor: IsolationFactorId): boolean =>
    changed.includes(factor);
  const row = ({ number, changed }: IsolationFacts['mails'][number]): string =>
    [
      'one_mail',
      String(number).padEnd(3),
      (has(changed, 'message-id') ? 'localhost' : 'host').padEnd(10),
      (has(changed, 'envelope') ? 'web_user' : 'bounce').padEnd(9),
      (has(changed, 'from-domain') ? 'other' : 'shop').padEnd(6),
      (has(changed, 'charset') ? 'UTF-8' : 'ISO-2022-JP').padEnd(12),
      has(changed, 'html') ? 'html' : 'text',
      ...(unsigned ? [has(changed, 'dkim') ? 'unsigned' : 'signed'] : []),
    ].join(' ');
  return `${[
    '#!/bin/sh',
    '# Todoku の切り分けテスト：番号のついたメールを、少しずつ変えて送ります。',
    '# Isolation test: numbered mails that differ in known things only.',
    '#',
    '#   sh todoku-test.sh          何も送りません。中身を見せるだけです（dry run）',
    '#   sh todoku-test.sh --send   下の宛先にだけ送ります',
    ...(unsigned ? unsignedSteps.map((line) => `#   ${line}`) : []),
    'set -eu',
    '',
    '# お店の値 / the shop',
    `HOST=${quoted(values.hostName)}`,
    `FROM=${quoted(values.from)}`,
    `OTHER_FROM=${quoted(values.otherFrom)}`,
    `BOUNCE=${quoted(values.envelopeSender)}`,
    `WEB_USER=${quoted(values.webUser)}`,
    '',
    '# 宛先：自分の携帯だけ / recipients: your own phones only',
    'recipients() {',
    `  printf '%s\\n' ${recipients.map(({ address }) => quoted(address)).join(' ')}`,
    '}',
    '',
    'SENDMAIL=${SENDMAIL:-/usr/sbin/sendmail}',
    'PAUSE=${PAUSE:-5}   # 続けて送りすぎないための秒数 / seconds between mails',
    'MODE=${1:-dry-run}',
    `case $MODE in --send${unsigned ? ' | --send-unsigned' : ''}) ;; *) MODE=dry-run ;; esac`,
    ...(unsigned ? ["later=''"] : []),
    '',
    '# 本文 / the text',
    'body() {',
    `  printf '%s\\n' ${quoted(`${values.shopName}の送信テストです。番号は %NUMBER% 番です。`)} |`,
    '    sed "s/%NUMBER%/$1/"',
    "  printf '%s\\n' 'じっさいの注文ではありません。'",
    '}',
    '',
    '# 1 通の中身を書き出す / writes one mail: number, Message-ID, From, charset, form, recipient',
    'write_mail() {',
    '  case $2 in',
    '    localhost) right=localhost.localdomain ;;',
    '    *) right=$HOST ;;',
    '  esac',
    '  case $3 in',
    '    other) from=$OTHER_FROM ;;',
    '    *) from=$FROM ;;',
    '  esac',
    '  if [ "$4" = UTF-8 ]; then encoding=8bit; else encoding=7bit; fi',
    `  printf 'From: %s\\nTo: %s\\nSubject: todoku %s\\n' "$from" "$6" "$1"`,
    `  printf 'Message-ID: <%s.%s.%s@%s>\\n' "$(date -u +%Y%m%d%H%M%S)" "$1" "$$" "$right"`,
    `  printf 'Date: %s\\nMIME-Version: 1.0\\n' "$(LC_ALL=C date '+%a, %d %b %Y %H:%M:%S %z')"`,
    '  if [ "$5" = html ]; then',
    `    printf 'Content-Type: multipart/alternative; boundary="todoku"\\n\\n--todoku\\n'`,
    '  fi',
    `  printf 'Content-Type: text/plain; charset=%s\\nContent-Transfer-Encoding: %s\\n\\n' "$4" "$encoding"`,
    '  body "$1" | iconv -f UTF-8 -t "$4"',
    '  if [ "$5" = html ]; then',
    `    printf '\\n--todoku\\nContent-Type: text/html; charset=%s\\nContent-Transfer-Encoding: %s\\n\\n<p>' "$4" "$encoding"`,
    '    body "$1" | iconv -f UTF-8 -t "$4"',
    `    printf '</p>\\n--todoku--\\n'`,
    '  fi',
    '}',
    '',
    `# number, Message-ID, envelope, From, charset, form${unsigned ? ', signature' : ''}`,
    'one_mail() {',
    ...(unsigned
      ? [
          '  case $MODE$7 in',
          '    --sendunsigned) later="$later $1"; return ;;',
          '    --send-unsignedsigned) return ;;',
          '  esac',
        ]
      : []),
    '  case $3 in',
    '    web_user) envelope=$WEB_USER ;;',
    '    *) envelope=$BOUNCE ;;',
    '  esac',
    '  recipients | while IFS= read -r to; do',
    '    if [ "$MODE" != dry-run ]; then',
    '      write_mail "$1" "$2" "$4" "$5" "$6" "$to" | "$SENDMAIL" -i -f "$envelope" -- "$to"',
    `      printf 'sent %s to %s\\n' "$1" "$to"`,
    '      sleep "$PAUSE"',
    '    else',
    `      printf '===== %s  sendmail -i -f %s -- %s\\n' "$1" "$envelope" "$to"`,
    '      write_mail "$1" "$2" "$4" "$5" "$6" "$to" | sed -n "1,/^\\$/p"',
    '    fi',
    '  done',
    '}',
    '',
    '# 番号ごとのちがい / what differs in each number',
    `#        no. Message-ID envelope  From   charset      form${unsigned ? ' signature' : ''}`,
    ...mails.map(row),
    '',
    ...(unsigned
      ? [
          'if [ -n "$later" ]; then',
          `  printf '%s\\n' "電子印なしの番号はまだです / not sent yet, unsigned:$later"`,
          "  cat <<'STEPS'",
          ...unsignedSteps,
          'STEPS',
          'fi',
        ]
      : []),
    'if [ "$MODE" = dry-run ]; then',
    `  printf '%s\\n' '何も送っていません。送るときは --send をつけます。 / Nothing was sent; add --send to send.'`,
    'fi',
  ].join('\n')}\n`;
}
