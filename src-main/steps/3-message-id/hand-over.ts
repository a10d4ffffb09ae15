// The request mail for the hosting firm or the web agency: one Markdown text with what is wrong, evidence, commands, undo.
import { fill, plainWords, type Language, type Text } from '../../contract/text.ts';
import type { FixCardView } from '../../contract/view/fix.ts';
import type { CommandValues } from '../../servers/shell.ts';
import type { JudgedCase } from '../judged-case.ts';
import type { EvidenceRead } from './evidence-read.ts';

const words = {
  greeting: {
    ja: 'お世話になっております。お店（{shopDomain}）の注文メールが、一部の携帯会社に届いていません。調べたところ、次の設定が原因と考えられます。作業をお願いできますでしょうか。',
    en: 'Hello. Order mails of our shop ({shopDomain}) do not reach some phone carriers. We found the settings below to be the likely reason. Could you please change them?',
  },
  request: { ja: 'お願いしたいこと', en: 'What we ask for' },
  seen: { ja: 'メールに見えていること', en: 'What the mail shows' },
  ehlo: { ja: 'サーバーの名のり（EHLO）', en: 'EHLO name' },
  envelope: { ja: '封筒の差出人（エンベロープ）', en: 'Envelope sender' },
  id: { ja: '整理番号（Message-ID）', en: 'Message-ID' },
  address: { ja: '送信元の番号（IP アドレス）', en: 'Sending address' },
  none: { ja: '（なし）', en: '(none)' },
  server: { ja: 'サーバーの種類', en: 'Kind of server' },
  traps: { ja: '注意', en: 'Beware' },
  values: { ja: 'つける名前', en: 'Name to give' },
  bye: {
    ja: '終わりましたら、もう一度こちらで確かめます。よろしくお願いいたします。',
    en: 'Please tell us when it is done; we will check again. Thank you.',
  },
} as const satisfies Record<string, Text>;

/** @returns Markdown to paste into a mail; values of the mail stand in code spans, one line each */
export function handOver(
  card: Omit<FixCardView, 'handOver'>,
  { language }: JudgedCase,
  evidence: EvidenceRead,
  values: CommandValues,
): string {
  const say = (word: keyof typeof words): string => fill(words[word][language], values);
  const tab = card.servers.find(({ id }) => id === card.chosen) ?? card.servers[0];
  const lines = [
    say('greeting'),
    '',
    `## ${say('request')}`,
    '',
    `**${card.title}**`,
    '',
    plainWords(card.why),
    '',
  ];
  lines.push(`- ${say('values')}: ${code(values.hostName)}`, `- ${say('server')}: ${tab?.name ?? ''}`, '');
  if (evidence.shopMail !== null) lines.push(`## ${say('seen')}`, '', ...seenLines(evidence, language), '');
  for (const { name, commands } of tab?.phases ?? []) {
    lines.push(`### ${name}`, '');
    for (const command of commands) {
      lines.push(`${command.title}: ${command.explains}`, '');
      if (command.code !== '') lines.push(fence(command.code), '');
    }
  }
  if (tab !== undefined && tab.traps.length > 0) {
    lines.push(`### ${say('traps')}`, '', ...tab.traps.map((trap) => `- ${plainWords(trap)}`), '');
  }
  lines.push(say('bye'));
  return lines.join('\n');
}

function seenLines({ shopMail, address }: EvidenceRead, language: Language): readonly string[] {
  const none = words.none[language];
  const row = (label: Text, value: string | null | undefined): string =>
    `- ${label[language]}: ${(value ?? '') === '' ? none : code(value ?? '')}`;
  return [
    row(words.ehlo, shopMail?.leaving.helo),
    row(words.envelope, shopMail?.leaving.envelopeSender),
    row(words.id, shopMail?.messageIds[0]),
    row(words.address, address),
  ];
}

/** A code span that no value can break out of. */
function code(value: string): string {
  // eslint-disable-next-line no-control-regex
  const clean = value.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ' ').slice(0, 500);
  const longest = Math.max(0, ...[...clean.matchAll(/`+/g)].map(([run]) => run.length));
  const fenceTicks = '`'.repeat(longest + 1);
  const pad = clean.startsWith('`') || clean.endsWith('`') ? ' ' : '';
  return `${fenceTicks}${pad}${clean}${pad}${fenceTicks}`;
}

function fence(text: string): string {
  return `\`\`\`\n${text}\n\`\`\``;
}
