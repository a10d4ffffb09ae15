// Every call brings a whole new View. The parts that say the same stay the same objects, so that rows drawn from them need not
// be drawn again.

/**
 * @param before what is shown now
 * @param now what has come, plain data as it passes the door
 * @returns the same value as `now`, made of the objects of `before` wherever they are equal
 */
export function sameParts<Value>(before: unknown, now: Value): Value {
  if (Object.is(before, now)) return now;
  if (typeof before !== 'object' || typeof now !== 'object' || before === null || now === null) return now;
  if (Array.isArray(now)) {
    if (!Array.isArray(before)) return now;
    const known: readonly unknown[] = before;
    const parts = now.map((part: unknown, place) => sameParts(known[place], part));
    const equal =
      known.length === parts.length && parts.every((part, place) => Object.is(part, known[place]));
    return (equal ? before : parts) as Value; // equal in every part, so of the same shape
  }
  if (!isPlain(before) || !isPlain(now)) return now;
  const names = Object.keys(now);
  let equal = names.length === Object.keys(before).length;
  const parts: Record<string, unknown> = {};
  for (const name of names) {
    const part = sameParts(before[name], now[name]);
    parts[name] = part;
    equal &&= name in before && Object.is(part, before[name]);
  }
  return (equal ? before : parts) as Value; // as above
}

function isPlain(value: object): value is Record<string, unknown> {
  const shape: unknown = Object.getPrototypeOf(value);
  return shape === Object.prototype || shape === null;
}
