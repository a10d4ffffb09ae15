// What a mail server could say, and what the program must make of it: in the look at its greeting, and in the test sending.
import type { GreetingTrouble } from '../../src-main/protocols/smtp/smtp-facts.ts';
import type { SendFailure } from '../../src-main/steps/5-send-test/failure-words.ts';
import type { Act, Script } from '../protocols/smtp/scripted-server.ts';

export interface SmtpCase {
  readonly name: string;
  readonly script: Script;
  /** the name that the greeting gave, and what was wrong with the conversation */
  readonly greeting: readonly [name: string | null, trouble: GreetingTrouble | null];
  /** what the sending comes to; null where the mail is taken */
  readonly sending: SendFailure | null;
}

const host = 'mail.shop.example';
const say = (text: string): readonly Act[] => [{ say: text }];
const hello = say(`220 ${host} ESMTP\r\n`);
const ok = say('250 2.0.0 Ok\r\n');
/** A server that takes mail without TLS and password; a case replaces what it is about. */
const healthy: Script = {
  hello,
  on: {
    EHLO: say(`250-${host}\r\n250 SIZE 10240000\r\n`),
    HELO: say(`250 ${host}\r\n`),
    MAIL: ok,
    RCPT: ok,
    DATA: [{ say: '354 go ahead\r\n' }, { say: '250 2.0.0 queued\r\n', after: 30 }],
    QUIT: [{ say: '221 bye\r\n' }, { end: true }],
  },
};
const greets = (text: string, more: Partial<Script> = {}): Script => ({
  ...healthy,
  hello: say(text),
  ...more,
});
const answers = (changes: Readonly<Record<string, readonly Act[]>>): Script => ({
  ...healthy,
  on: { ...healthy.on, ...changes },
});
const one = (
  name: string,
  script: Script,
  greeting: SmtpCase['greeting'],
  sending: SmtpCase['sending'],
): SmtpCase => ({ name, script, greeting, sending });

export const smtpCases: readonly SmtpCase[] = [
  one('an ordinary server', healthy, [host, null], null),
  one('nothing at all', { hello: [] }, [null, 'silent'], 'silent'),
  one('hung up at once', { hello: [{ end: true }] }, [null, 'closed'], 'hung-up'),
  one('an endless line', { hello: [], flood: 'x'.repeat(4000) }, [null, 'not-smtp'], 'not-smtp'),
  one('an endless line behind a code', greets('220 ', { flood: 'x'.repeat(4000) }), [null, 'endless-line'], 'not-smtp'),
  one('an endless reply', { hello: [], flood: '220-more\r\n'.repeat(100) }, [null, 'too-much'], 'not-smtp'),
  one('no line end', greets(`220 ${host} ESMTP`), [null, 'silent'], 'silent'),
  one('only line feeds', greets(`220 ${host} ESMTP\n`), [host, null], null),
  one('only carriage returns', greets(`220 ${host} ESMTP\r`), [null, 'silent'], 'silent'),
  one('an empty line', greets('\r\n'), [null, 'not-smtp'], 'silent'),
  one('NULs', greets(`\u0000\u0000\u0000220 ${host}\r\n`), [null, 'not-smtp'], 'not-smtp'),
  one('a NUL in the name', greets(`220 mail\u0000.shop.example ESMTP\r\n`), [null, null], null),
  one('commands to a terminal', greets(`220 \u001b[2J\u001b]0;x\u0007${host} ESMTP\r\n`), [null, null], null),
  one('direction signs', greets('220 \u202eelpmaxe.pohs ESMTP\r\n'), [null, null], null),
  one('raw bytes', greets('220 \u00ff\u00fe\u0080 ESMTP\r\n'), [null, null], null),
  one('Japanese', greets(`220 ${host} ようこそ\r\n`), [host, null], null),
  one('markup', greets(`220 <script>alert(1)</script> <img src=x onerror=alert(1)>\r\n`), [null, null], null),
  one('a shell command', greets('220 $(reboot);`id` ESMTP\r\n'), [null, null], null),
  one('a code of four digits', greets(`2200 ${host}\r\n`), [null, 'not-smtp'], null),
  one('a code of ten thousand digits', greets(`${'2'.repeat(10_000)}\r\n`), [null, 'endless-line'], 'greeting-refused'),
  one('a code below zero', greets(`-220 ${host}\r\n`), [null, 'not-smtp'], 'not-smtp'),
  one('a code of 000', greets(`000 ${host}\r\n`), [host, null], 'not-smtp'),
  one('a code of 999', greets(`999 ${host}\r\n`), [host, null], 'greeting-refused'),
  one('codes that change within a reply', greets(`220-${host}\r\n554 no\r\n`), [host, null], null),
  one('a refusal', greets(`554 5.7.1 ${host} no\r\n`), [host, null], 'greeting-refused'),
  one('a refusal that is a sentence', greets('554 Transaction failed\r\n'), [null, null], 'greeting-refused'),
  one('another protocol', greets('SSH-2.0-OpenSSH_9.6\r\n'), [null, 'not-smtp'], 'not-smtp'),
  one('a web server', greets('HTTP/1.1 400 Bad Request\r\n\r\n<html>'), [null, 'not-smtp'], 'web-server'),
  one('TLS without being asked', greets('\u0016\u0003\u0001\u0002\u0000\u0001'), [null, 'not-smtp'], 'silent'),
  one('ten thousand extensions', answers({ EHLO: say('250-X-EXTENSION\r\n'.repeat(10_000) + '250 END\r\n') }), [host, 'too-much'], null),
  one('an extension of 100 kB', answers({ EHLO: say(`250-${host}\r\n250 ${'X'.repeat(100_000)}\r\n`) }), [host, 'endless-line'], null),
  one('a size limit beyond all numbers', answers({ EHLO: say(`250-${host}\r\n250 SIZE ${'9'.repeat(400)}\r\n`) }), [host, null], null),
  one('a size limit below zero', answers({ EHLO: say(`250-${host}\r\n250 SIZE -1\r\n`) }), [host, null], null),
  one('a size limit of nothing', answers({ EHLO: say(`250-${host}\r\n250 SIZE 0\r\n`) }), [host, null], null),
  one('a size limit of ten bytes', answers({ EHLO: say(`250-${host}\r\n250 SIZE 10\r\n`) }), [host, null], 'too-big'),
  one('EHLO refused, HELO refused', answers({ EHLO: say('502 no\r\n'), HELO: say('502 no\r\n') }), [host, null], 'hello-refused'),
  one('silent after EHLO', answers({ EHLO: [] }), [host, 'silent'], 'too-slow'),
  one('hung up after EHLO', answers({ EHLO: [{ end: true }] }), [host, 'closed'], 'hung-up'),
  one('replies before they were asked for', greets(`220 ${host}\r\n250 a\r\n250 b\r\n250 c\r\n354 d\r\n250 e\r\n221 f\r\n`), [host, null], null),
  one('TLS offered and then refused', answers({ EHLO: say(`250-${host}\r\n250 STARTTLS\r\n`), STARTTLS: say('454 not now\r\n') }), [host, null], 'starttls-refused'),
  one('TLS offered, a reply slipped in behind it', answers({ EHLO: say(`250-${host}\r\n250 STARTTLS\r\n`), STARTTLS: say('220 go\r\n250-evil.example\r\n250 AUTH PLAIN\r\n') }), [host, 'silent'], 'too-slow'),
  one('TLS offered, silence', answers({ EHLO: say(`250-${host}\r\n250 STARTTLS\r\n`), STARTTLS: say('220 go\r\n') }), [host, 'silent'], 'too-slow'),
  one('a refusal of 100 kB', answers({ RCPT: say(`550 5.7.1 ${'no '.repeat(33_000)}\r\n`) }), [host, null], 'recipients-refused'),
  one('a refusal with markup', answers({ RCPT: say('550 5.7.1 <script>alert(1)</script> \u001b[31m\u202e\r\n') }), [host, null], 'recipients-refused'),
  one('a refusal in two hundred lines', answers({ RCPT: say('550-no\r\n'.repeat(199) + '550 no\r\n') }), [host, null], 'recipients-refused'),
]; // prettier-ignore
