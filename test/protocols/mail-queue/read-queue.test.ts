// Queue listings of Postfix, sendmail and Exim, as they are pasted from a terminal.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostQueuedMails, readQueue } from '../../../src-main/protocols/mail-queue/read-queue.ts';

const postfix = `[root@shop ~]# mailq
-Queue ID-  --Size-- ----Arrival Time---- -Sender/Recipient-------
4AF1C2D3E4*    1463 Tue Nov 24 10:02:11  apache@localhost.localdomain
(host lsean.ezweb.ne.jp[192.0.2.12] said: 451 4.7.1 try again (in reply to MAIL FROM command))
                                         taro@ezweb.ne.jp

3Zk9qT0XhvzJr2!      900 Mon Nov 23 09:01:00  order@shop.example
                                         hana@docomo.ne.jp

9B21AA0077      2201 Tue Nov 24 10:05:00  MAILER-DAEMON
(connect to mx.softbank.ne.jp[192.0.2.13]:25: Connection timed out)
                                         a@softbank.ne.jp
                                         b@softbank.ne.jp
(connect to other.example[192.0.2.9]:25: Connection refused)
                                         c@other.example

-- 5 Kbytes in 3 Requests.
`;

test('Postfix: mailq and postqueue -p, with a prompt before it', () => {
  expect(readQueue(postfix)).toEqual({
    format: 'postfix',
    count: 3,
    mails: [
      {
        queueId: '4AF1C2D3E4',
        sender: 'apache@localhost.localdomain',
        recipients: [
          {
            address: 'taro@ezweb.ne.jp',
            reason:
              'host lsean.ezweb.ne.jp[192.0.2.12] said: 451 4.7.1 try again (in reply to MAIL FROM command)',
          },
        ],
      },
      {
        queueId: '3Zk9qT0XhvzJr2',
        sender: 'order@shop.example',
        recipients: [{ address: 'hana@docomo.ne.jp', reason: 'on hold' }],
      },
      {
        queueId: '9B21AA0077',
        sender: '',
        recipients: [
          {
            address: 'a@softbank.ne.jp',
            reason: 'connect to mx.softbank.ne.jp[192.0.2.13]:25: Connection timed out',
          },
          {
            address: 'b@softbank.ne.jp',
            reason: 'connect to mx.softbank.ne.jp[192.0.2.13]:25: Connection timed out',
          },
          {
            address: 'c@other.example',
            reason: 'connect to other.example[192.0.2.9]:25: Connection refused',
          },
        ],
      },
    ],
  });
});

test('Postfix: postqueue -j, a line cut off by the terminal left out', () => {
  const text = [
    '{"queue_name": "deferred", "queue_id": "4AF1C", "arrival_time": 1795486931, "message_size": 1463, "sender": "apache@localhost.localdomain", "recipients": [{"address": "taro@ezweb.ne.jp", "delay_reason": "lost connection"}, {"address": "x@y.example"}]}',
    '{"queue_name": "active", "queue_id": "4AF2',
  ].join('\n');
  expect(readQueue(text)).toMatchObject({
    format: 'postfix-json',
    count: 1,
    mails: [{ recipients: [{ reason: 'lost connection' }, { reason: null }] }],
  });
});

test('sendmail: mailq', () => {
  const text = `		/var/spool/mqueue (2 requests)
-----Q-ID----- --Size-- -----Q-Time----- ------------Sender/Recipient-----------
0AO12345678901     1463 Tue Nov 24 10:02 <apache@localhost.localdomain>
                 (Deferred: Connection timed out with mx.softbank.ne.jp.)
					 <a@softbank.ne.jp>
0AO12345678902*       8 Tue Nov 24 10:03 MAILER-DAEMON
					 <b@docomo.ne.jp>
		Total requests: 2
`;
  expect(readQueue(text)).toMatchObject({
    format: 'sendmail',
    count: 2,
    mails: [
      {
        sender: 'apache@localhost.localdomain',
        recipients: [
          { address: 'a@softbank.ne.jp', reason: 'Deferred: Connection timed out with mx.softbank.ne.jp.' },
        ],
      },
      { sender: '', recipients: [{ address: 'b@docomo.ne.jp', reason: null }] },
    ],
  });
});

test('Exim: -bp, old and new message ids, frozen, done recipients left out', () => {
  const text = ` 3h  1.2K 1a2b3c-0004d5-Ef <www-data@localhost.localdomain>
          taro@ezweb.ne.jp
        D hana@docomo.ne.jp

25m   900 1tAbCd-00000001234-0aBc <> *** frozen ***
          gone@shop.example
`;
  expect(readQueue(text)).toMatchObject({
    format: 'exim',
    count: 2,
    mails: [
      { queueId: '1a2b3c-0004d5-Ef', recipients: [{ address: 'taro@ezweb.ne.jp', reason: null }] },
      { queueId: '1tAbCd-00000001234-0aBc', sender: '', recipients: [{ reason: 'frozen' }] },
    ],
  });
});

test.each([
  ['Mail queue is empty\n', 'postfix'],
  ['/var/spool/mqueue is empty\n\t\tTotal requests: 0\n', 'sendmail'],
])('an empty queue is a listing too: %j', (text, format) => {
  expect(readQueue(text)).toEqual({ format, count: 0, mails: [] });
});

test('a log, a mail and nothing are no queue; ten thousand mails stay within bounds', () => {
  for (const text of [
    '',
    'hello',
    'Nov 24 10:00:00 shop postfix/qmgr[1]: 4AF1C: removed',
    'From: a@b.example\n\nx',
  ])
    expect(readQueue(text)).toBeNull();
  const many = Array.from(
    { length: 10_000 },
    (_, index) =>
      `${(0xabc000 + index).toString(16).toUpperCase()}  100 Tue Nov 24 10:02:11  a@b.example\n   c@d.example\n`,
  );
  const read = readQueue(`-Queue ID-\n${many.join('\n')}`);
  expect(read?.count).toBe(10_000);
  expect(read?.mails).toHaveLength(mostQueuedMails);
});

test('anything at all is read without a crash', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(...postfix.split('\n')))), (lines) => {
      const read = readQueue(lines.join('\n'));
      expect(read === null || read.mails.length <= mostQueuedMails).toBe(true);
    }),
  );
});
