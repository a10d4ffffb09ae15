// What every refusal must be: the expected code with that code's own words, filled in, and what to do next.
import { expect } from 'vitest';
import type { FailureCode, Reply } from '../../src-main/contract/failure.ts';
import { failureWords } from '../../src-main/wording/failures.ts';

/** Fails unless the reply is this failure, in its own words, with nothing of the outside acting in them. */
export function expectClearFailure(reply: Reply<unknown>, code: FailureCode): void {
  expect(reply.ok ? 'accepted' : reply.failure.code).toBe(code);
  if (reply.ok) return;
  const { message, next } = reply.failure;
  const [fixed = ''] = failureWords[code].message.ja.split('{');
  expect(message.startsWith(fixed)).toBe(true);
  const places = `${failureWords[code].message.ja}${failureWords[code].next.ja}`.match(/\{\w+\}/g) ?? [];
  expect(places.filter((place) => `${message}${next}`.includes(place))).toEqual([]);
  expect(next.length).toBeGreaterThan(5);
  // eslint-disable-next-line no-control-regex -- that there are none is what is looked for
  expect(`${message}${next}`).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/);
}
