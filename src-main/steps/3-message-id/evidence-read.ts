// What STEP 3 takes from the case: the mails, the writer as confirmed or guessed, the server as chosen or guessed.
import type { MtaId, ServerId, ShopSoftwareId } from '../../contract/answers.ts';
import { mtaIds, shopSoftwareIds } from '../../contract/answers.ts';
import type { Text } from '../../contract/text.ts';
import type { MailFacts } from '../../protocols/message/mail-facts.ts';
import { messageIdForm } from '../../protocols/message/message-id.ts';
import type { FixContext } from '../../servers/fix.ts';
import { guessServer } from '../../servers/guess-server.ts';
import type { Facts } from '../../facts/facts.ts';
import type { CaseFile } from '../../case-file/case-file.ts';

export interface EvidenceRead {
  readonly shopMail: MailFacts | null;
  readonly programMail: MailFacts | null;
  readonly software: ShopSoftwareId;
  readonly mta: MtaId;
  readonly server: ServerId;
  readonly serverBecause: Text;
  readonly webUser: string;
  readonly address: string | null;
  readonly context: FixContext;
}

const chosenByYou: Text = { ja: 'あなたが選んだ種類です。', en: 'You chose it.' };
const webUserNames = ['apache', 'www-data', 'nginx', 'nobody', 'www', 'httpd'];

/** @param facts those the fixes are chosen from (before the first change, or now) */
export function readEvidence(caseFile: CaseFile, facts: Facts): EvidenceRead {
  const { answers } = caseFile;
  const shopMail = facts.shopMail?.state === 'known' ? facts.shopMail.value : null;
  const programMail = facts.programMail?.state === 'known' ? facts.programMail.value : null;
  const best = shopMail?.writers[0];
  const guessedSoftware =
    shopSoftwareIds.find((id) => id === best?.software && best.certainty !== 'unlikely') ?? 'unknown';
  const software = answers.shopSoftware ?? guessedSoftware;
  const guessedMta = mtaIds.find((id) => id === best?.mta) ?? 'unknown';
  const mta = answers.mta ?? guessedMta;
  const guess = guessServer(shopMail, software);
  const server = answers.server ?? guess.server;
  const fromMail = best?.webUser ?? null;
  // Only a name of our own list may get into a command; what a mail says otherwise is not taken.
  const webUser =
    webUserNames.find((name) => name === fromMail) ?? (server === 'debian-ubuntu' ? 'www-data' : 'apache');
  return {
    shopMail,
    programMail,
    software,
    mta,
    server,
    serverBecause: answers.server === null ? guess.because : chosenByYou,
    webUser,
    address: answers.sendingAddress ?? shopMail?.leaving.address ?? null,
    context: { mta, software, messageId: messageIdState(shopMail) },
  };
}

function messageIdState(mail: MailFacts | null): FixContext['messageId'] {
  if (mail === null) return 'unknown';
  const form = messageIdForm(mail.messageIds);
  if (form === 'absent' || form === 'blank') return form;
  switch (mail.messageIdMaker?.maker) {
    case 'postfix':
    case 'sendmail':
    case 'exim':
    case 'mta':
      return 'by-mta';
    case 'swift':
    case 'swift-or-symfony':
      return 'by-swift';
    default:
      return 'by-application';
  }
}
