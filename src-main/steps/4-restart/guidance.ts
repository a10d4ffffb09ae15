// Is a restart needed at all, and what takes a change up without one. server-facts 2.1 (measured: a reload is enough for
// Postfix's names), 2.2, 2.3, 3 (no name change needs the machine restarted; a restart proves that the name stays).
import type { MtaId, ServerId } from '../../contract/answers.ts';
import { sentence, type Sentence, type Text } from '../../contract/text.ts';
import { amazonLinux } from '../../servers/amazon-linux.ts';
import { centos6 } from '../../servers/centos6.ts';
import { debianUbuntu } from '../../servers/debian-ubuntu.ts';
import { rhel7AndLater } from '../../servers/rhel7-and-later.ts';
import type { ServerKind } from '../../servers/server-kind.ts';
import type { JudgedCase } from '../judged-case.ts';

export interface Guidance {
  readonly restart: boolean;
  readonly sentence: Sentence;
  readonly commands: readonly {
    readonly title: Text;
    readonly explains: Text;
    readonly code: string;
    readonly ownValues: readonly string[];
  }[];
}

const kinds: Readonly<Partial<Record<ServerId, ServerKind>>> = {
  centos6,
  'rhel7-and-later': rhel7AndLater,
  'debian-ubuntu': debianUbuntu,
  'amazon-linux': amazonLinux,
};

/** Fixes that change what PHP reads at its start. */
const phpFixes = /php|sendmail-path|ec-cube|envelope-sender/;
/** Fixes that no program has to read again: they are about the shop’s texts, its customers, or somebody else’s work. */
const fixesOfNoService: readonly string[] = [
  'header',
  'recipient-address',
  'customer-filter',
  'list-cleaning',
  'ask-host',
];
/** Fixes that a signer beside the mail program takes up when it is started again. */
const signerFixes = /^dkim$/;
/** Fixes that Postfix takes up only when it is stopped and started (server-facts 2.1: inet_interfaces, inet_protocols). */
const stopStartFixes = /ipv4|inet-protocols/;

/** @returns what to do first for the fixes that the operator says are done */
export function guidanceOf(judged: JudgedCase): Guidance {
  const { answers, applied } = judged.caseFile;
  const kind = kinds[answers.server ?? 'unknown'] ?? rhel7AndLater;
  const mta = mtaOf(answers.mta);
  const fixes = applied.map(({ fix }) => fix);
  const needsStop = fixes.some((fix) => stopStartFixes.test(fix));
  const touchesPhp = fixes.some((fix) => phpFixes.test(fix));
  const name = answers.newHostName;
  const commands = [
    ...(needsStop && mta === 'postfix' ? [stopAndStart] : [reloadOf(kind, mta)]),
    ...(fixes.some((fix) => signerFixes.test(fix)) ? [signerOf(kind)] : []),
    ...(touchesPhp ? [{ ...phpWords, code: kind.reload.php, ownValues: [] }] : []),
    ...(mta === 'postfix'
      ? [{ ...checkWords, code: 'postconf myhostname smtp_helo_name', ownValues: [] }]
      : []),
  ];
  if (answers.server === 'rental-server')
    return { restart: false, sentence: sentence(rentalWords), commands: [] };
  if (fixes.length > 0 && fixes.every((fix) => fixesOfNoService.includes(fix)))
    return { restart: false, sentence: sentence(noServiceWords), commands: [] };
  if (fixes.length === 0) return { restart: false, sentence: sentence(nothingWords), commands };
  return {
    restart: false,
    sentence: sentence(name === null ? reloadWords : reloadNameWords, name === null ? {} : { name }),
    commands,
  };
}

function mtaOf(mta: MtaId | null): 'postfix' | 'sendmail' | 'exim' {
  return mta === 'sendmail' || mta === 'exim' ? mta : 'postfix';
}

function reloadOf(kind: ServerKind, mta: 'postfix' | 'sendmail' | 'exim'): Guidance['commands'][number] {
  return { ...reloadCommandWords, code: kind.reload[mta], ownValues: [] };
}

function signerOf(kind: ServerKind): Guidance['commands'][number] {
  const code = kind.id === 'centos6' ? 'service opendkim restart' : 'systemctl restart opendkim';
  return { ...signerWords, code, ownValues: [] };
}

const signerWords = {
  title: { ja: '電子印のプログラムを動かし直す', en: 'Start the signer again' },
  explains: {
    ja: 'OpenDKIM は、動かし直すと新しい設定を読みます。お店は止まりません。',
    en: 'OpenDKIM reads its new settings when it is started again. The shop does not stop.',
  },
} as const;
const stopAndStart = {
  title: { ja: 'メールの送り口を止めて、動かす', en: 'Stop the mail program and start it' },
  explains: {
    ja: 'IPv4 と IPv6 の設定は、読み直しでは効きません。止めて動かします。',
    en: 'Settings of IPv4 and IPv6 are not taken up by a reload: stop and start.',
  },
  code: 'postfix stop; postfix start',
  ownValues: [],
} as const;
const reloadCommandWords = {
  title: { ja: '設定を読み直す', en: 'Reload the settings' },
  explains: {
    ja: 'サーバーは止まりません。新しい名前が、次のメールから使われます。',
    en: 'Nothing goes down. The new name is used from the next mail on.',
  },
} as const;
const phpWords = {
  title: { ja: 'お店のサイトのプログラムを読み直す', en: 'Reload PHP' },
  explains: {
    ja: 'EC-CUBE が動いている PHP に、新しい設定を読ませます。サイトは一瞬だけ待たされます。',
    en: 'Lets the PHP that runs EC-CUBE read its new settings. The site waits for a moment.',
  },
} as const;
const checkWords = {
  title: { ja: '効いたかどうかを見る', en: 'See whether it took effect' },
  explains: {
    ja: '何も変えません。名のりに使う名前が出ます。',
    en: 'Changes nothing. Shows the name it introduces itself by.',
  },
} as const;
const rentalWords: Text = {
  ja: 'レンタルサーバーでは、再起動はできませんし、いりません。設定は保存したときに効きます。',
  en: 'On a rental server you can’t restart, and need not. Settings count once they are saved.',
};
const nothingWords: Text = {
  ja: 'まだ、効かせる変更がありません。STEP 3 で直したあとに使います。',
  en: 'There is nothing to take up yet. Come back after the fix in STEP 3.',
};
const noServiceWords: Text = {
  ja: '**再起動はいりません。**読み直しもいりません。次のメールから効きます。',
  en: '**No restart is needed**, and no reload either. It takes effect with the next mail.',
};
const reloadWords: Text = {
  ja: '**再起動はいりません。**設定を読み直す（[[reload|reload]]）だけで効きます。再起動は、あとで設定が残るかどうかの証明になります。',
  en: '**No restart is needed.** A [[reload|reload]] is enough. A restart proves later that the setting stays.',
};
const reloadNameWords: Text = {
  ja: '**再起動はいりません。**[[読み直し|reload]]だけで、次のメールから `{name}` と名のります。再起動すると、名前が残ることまで確かめられます。',
  en: '**No restart is needed.** After a [[reload|reload]] the next mail says `{name}`. A restart proves in addition that the name stays.',
};
