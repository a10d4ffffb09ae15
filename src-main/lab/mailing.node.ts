// A newsletter that went out before the first order, played over real SMTP: the world's clock is set back to its evening,
// goes on from mail to mail, and is the true one again afterwards. What it leaves behind is the log and the carriers' memory.
import type { OrderDesk } from './order-desk.node.ts';
import type { Mailing } from './scenario.ts';
import { member, phones } from './scenarios/base-world.ts';

/** The world's clock: the true one, unless history is being played. */
export interface LabClock {
  readonly now: () => Date;
  /** @param at milliseconds since 1970; null: the true time again */
  set(at: number | null): void;
  /** history goes on by so many seconds; the true time does not */
  pass(seconds: number): void;
}

/** @param base the true time */
export function createLabClock(base: () => Date): LabClock {
  let past: number | null = null;
  return {
    now: () => (past === null ? base() : new Date(past)),
    set: (at) => {
      past = at;
    },
    pass: (seconds) => {
      if (past !== null) past += seconds * 1000;
    },
  };
}

const hour = 3_600_000;
/** Postfix's own number of its first delivery process here; those that work at the same time count on from it. */
const firstProcess = 2001;

/** Sends every mail of the newsletter, `atOnce` of them together, and resolves when the last has its answer. */
export async function sendMailing(desk: OrderDesk, clock: LabClock, mailing: Mailing): Promise<void> {
  const { mails, atOnce, secondsApart, secondsHeld, hoursBefore } = mailing;
  clock.set(null);
  clock.set(clock.now().getTime() - hoursBefore * hour);
  for (let first = 0; first < mails; first += atOnce) {
    const together = Array.from({ length: Math.min(atOnce, mails - first) }, (_, index) => first + index);
    await Promise.all(
      together.map((number, index) =>
        desk.sendNews({
          recipients: recipientsOf(mailing, number),
          process: firstProcess + index,
          hold: secondsHeld === 0 ? null : () => clock.pass(secondsHeld),
        }),
      ),
    );
    clock.pass(secondsApart);
  }
  clock.set(null);
}

function recipientsOf({ to, mails, recipientsPerMail, unknownShare, recipient }: Mailing, number: number) {
  if (recipient !== null) return [recipient];
  const domain = phones[to].split('@')[1] ?? '';
  const gone = Math.round(mails * recipientsPerMail * unknownShare);
  return Array.from({ length: recipientsPerMail }, (_, index) => {
    const place = number * recipientsPerMail + index;
    return place < gone ? `gone.${place}@${domain}` : member(to, place);
  });
}
