// The values that a repair changes, as they were found and as they are now. Read from the facts, not from what was ticked.
import type { Language } from '../contract/text.ts';
import type { Facts } from '../facts/facts.ts';
import type { JudgedCase } from '../steps/judged-case.ts';
import type { ValueChange } from './checklist-document.ts';
import type { ChecklistWord } from './checklist-words.ts';
import { identityValues } from './outcome.ts';
import { plain } from './paper-text.ts';

/** @returns values that differ between then and now, the server's name first; empty while nothing was changed */
export function valueChanges(judged: JudgedCase): readonly ValueChange[] {
  const { factsBefore, facts, language } = judged;
  const changes: (ValueChange | null)[] = [hostNameChange(facts, language)];
  if (factsBefore !== null) {
    const before = identityValues(factsBefore);
    const now = identityValues(facts);
    changes.push(
      change('ehloName', before.ehlo, now.ehlo, language),
      change('envelopeName', before.envelope, now.envelope, language),
      change('messageIdName', rightSide(before.messageId), rightSide(now.messageId), language),
      change('spfName', spfRecord(factsBefore), spfRecord(facts), language),
    );
  }
  return changes.filter((entry) => entry !== null);
}

function hostNameChange(facts: Facts, language: Language): ValueChange | null {
  if (facts.watch?.state !== 'known') return null;
  const { before, after } = facts.watch.value;
  return change('hostName', before?.name ?? null, after?.name ?? null, language);
}

function change(
  word: ChecklistWord,
  before: string | null,
  now: string | null,
  language: Language,
): ValueChange | null {
  // An absent new value means that nobody has looked again yet, not that it vanished.
  if (now === null || before === now) return null;
  return { name: plain(word, language), before: before ?? plain('absent', language), now };
}

/** A Message-ID is new in each mail; only the part after the @ says who stamped it. */
function rightSide(messageId: string | null): string | null {
  if (messageId === null) return null;
  const at = messageId.lastIndexOf('@');
  return at < 0 ? messageId : `@${messageId.slice(at + 1).replace(/>\s*$/, '')}`;
}

function spfRecord(facts: Facts): string | null {
  if (facts.spfEvaluations?.state !== 'known') return null;
  const evaluation = facts.spfEvaluations.value.find(({ identity }) => identity === 'header-from');
  return evaluation?.trace.record ?? null;
}
