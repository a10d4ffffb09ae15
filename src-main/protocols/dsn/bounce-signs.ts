// Is a mail without a machine-readable report a bounce? Sender, subject and sentences have to agree: an order mail, a
// newsletter, a reply that quotes a bounce, a parcel that "could not be delivered" must not be taken for one.
import { agentOf } from './agents.ts';
import { fieldOf, type BounceMail } from './bounce-mail.ts';
import type { Notice } from './notice.ts';

const daemon =
  /mailer[-_. ]?daemon|postmaster|post_master|mail ?delivery|mail deliver system|mail administrator|delivery (?:sub)?system|double-bounce|<>|bounce[-+]?(?:handler|admin|s)?@|InterScan|Content-filter at|メール配送|メールサーバー?管理/i;

const subjects =
  /undeliver|smtp server: errors from|returned? (?:mail|message)|returned to sender|return(?:ing)? message to sender|delivery[ _-](?:status|fail|report|problem|notif|unsuccess|error|has failed|delay)|delivery of your|mail delivery|failure notice|permanent delivery failure|message you sent blocked by|fail(?:ed|ure)[: ]+(?:delivery|notice|mail)|delivery failed|failed mail|could not (?:be )?(?:deliver|send)|mail (?:system )?error|error sending your mail|non[- ]?(?:delivery|remis|recapit)|not delivered|unzustellbar|\[bounce\]|rejected mail|message (?:delivery|rejected|not delivered|undeliverable)|mail could not|warning: (?:could not send|delayed mail|message delayed)|delayed mail|メール(?:送信|配信|配送)?(?:エラー|失敗|不達)|配信(?:に|できません|不能|エラー|失敗)|送信(?:できません|失敗|エラー)|不達|届けられません|メッセージを配信できません/i;

const sentences =
  /could ?n[o']t be (?:delivered|sent|reached|found)|could not (?:be )?deliver|not (?:been )?delivered|did not (?:reach|receive)|(?:unable|failed|fails?|attempting) to deliver|cannot be delivered|delivery (?:(?:to|of) .{0,80}(?:failed|delayed|aborted)|failed|error|problem|attempt)|undeliver|permanent(?:ly)? (?:fatal )?(?:error|fail)|fatal errors?|transcript of session follows|had (?:permanent|transient|delivery)|was (?:not|automatically) (?:accepted|rejected|delivered)|(?:was|were|been) rejected|returned (?:to sender|mail|message)|error (?:delivering|sending|while)|no such user|user unknown|unknown user|mailbox (?:is )?full|account is|recipients? (?:was|were|failed)|failure reasons?|error has occurred|is delayed|has been delayed|there was an error|delivered to the following|not (?:a )?member|duplicated message-id|not member article|reject (?:mail|since|spammers)|loop (?:alert|back warning)|unix from loop|detected a loop condition|security alert|error message below|invalid (?:final|address|user address)|^\s*\d{3}[ -]\d\.\d\.\d|ERROR_CODE|(?:送信|配信|配送|お届け)(?:が)?(?:に失敗|でき(?:ません|なかった)|不能)|届けられません|見つかりません|エラー(?:メール|のため)/im;

/** @returns true when sender or subject, and what the mail says, mark it as a failure notice */
export function looksLikeBounce(mail: BounceMail, notice: Notice): boolean {
  if (fieldOf(mail.fields, 'x-failed-recipients') !== '') return true;
  const subject = fieldOf(mail.fields, 'subject');
  const from = fieldOf(mail.fields, 'from');
  const text = `${subject}\n${notice.text.slice(0, 20_000)}`;
  const returnPath = fieldOf(mail.fields, 'return-path').trim();
  const fromDaemon =
    daemon.test(from) || returnPath === '<>' || /^<?mailer-daemon/i.test(returnPath) || from.trim() === '';
  // A person answering or forwarding a bounce quotes all its words.
  const answered =
    /^\s*(?:re|fwd?|aw|sv|wg|返信|転送)\s*[:：[]/i.test(subject) ||
    fieldOf(mail.fields, 'in-reply-to') !== '';
  if (answered && !daemon.test(from)) return false;
  if (
    /^(?:bulk|list)$/i.test(fieldOf(mail.fields, 'precedence')) &&
    fieldOf(mail.fields, 'list-id') !== '' &&
    !fromDaemon
  )
    return false;
  const says = sentences.test(text);
  if (!says) return false;
  if (fromDaemon && (subjects.test(subject) || notice.recipients.length > 0)) return true;
  // What a person quotes (`> ...`) is no notice of a mail system.
  const own = notice.text
    .split('\n')
    .filter((line) => !/^\s*>(?!>)/.test(line))
    .join('\n');
  if (!sentences.test(`${subject}\n${own}`)) return false;
  const agent = agentOf(mail, own);
  if (agent === null) return false;
  return subjects.test(subject) || agent.id === 'fml';
}
