// STEP 3: the mail itself. Its checks in the order they are read: the three identities, then the rest of the header, then the body.
import type { Step } from '../define-step.ts';
import { dateHeader } from './checks/date-header.ts';
import { dkimDomain } from './checks/dkim-domain.ts';
import { ehloName } from './checks/ehlo-name.ts';
import { ehloResolves } from './checks/ehlo-resolves.ts';
import { ehloReverse } from './checks/ehlo-reverse.ts';
import { encodedWordInQuotes } from './checks/encoded-word-in-quotes.ts';
import { envelopeSenderDomain } from './checks/envelope-sender-domain.ts';
import { envelopeSenderOwner } from './checks/envelope-sender-owner.ts';
import { envelopeSenderWebUser } from './checks/envelope-sender-web-user.ts';
import { fromHeader } from './checks/from-header.ts';
import { headerCounts } from './checks/header-counts.ts';
import { headerRawEightBit } from './checks/header-raw-eight-bit.ts';
import { headerSize } from './checks/header-size.ts';
import { headerSyntax } from './checks/header-syntax.ts';
import { iso2022Jp } from './checks/iso-2022-jp.ts';
import { lineEnds } from './checks/line-ends.ts';
import { lineLength } from './checks/line-length.ts';
import { messageIdDomain } from './checks/message-id-domain.ts';
import { messageIdFormCheck } from './checks/message-id-form.ts';
import { messageIdOwner } from './checks/message-id-owner.ts';
import { messageIdPresent } from './checks/message-id-present.ts';
import { messageIdRepeated } from './checks/message-id-repeated.ts';
import { messageIdResolves } from './checks/message-id-resolves.ts';
import { messageSize } from './checks/message-size.ts';
import { replyToHeader } from './checks/reply-to-header.ts';
import { senderHeader } from './checks/sender-header.ts';
import { toHeader } from './checks/to-header.ts';
import { transferEncoding } from './checks/transfer-encoding.ts';
import { encodedWordForm } from './checks/encoded-word-form.ts';
import { headerBlankLine } from './checks/header-blank-line.ts';
import { headerNameBlank } from './checks/header-name-blank.ts';
import { nulBytes } from './checks/nul-bytes.ts';
import { evidenceChecks } from './evidence-checks.ts';

export const step: Step = {
  id: '3-message-id',
  checks: [
    messageIdPresent,
    messageIdFormCheck,
    messageIdDomain,
    messageIdResolves,
    messageIdOwner,
    messageIdRepeated,
    ehloName,
    ehloResolves,
    ehloReverse,
    envelopeSenderDomain,
    envelopeSenderWebUser,
    envelopeSenderOwner,
    fromHeader,
    toHeader,
    replyToHeader,
    senderHeader,
    dkimDomain,
    headerCounts,
    headerSyntax,
    headerBlankLine,
    headerNameBlank,
    headerRawEightBit,
    encodedWordInQuotes,
    encodedWordForm,
    lineLength,
    lineEnds,
    nulBytes,
    headerSize,
    dateHeader,
    iso2022Jp,
    transferEncoding,
    messageSize,
    ...evidenceChecks,
  ],
};
