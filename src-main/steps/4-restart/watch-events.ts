// What a watch saw, as sentences with their time. What happened together is one sentence: a reader wants "it went down"
// and "it is back", not a row for each of six ports.
import { fill, fillRich, plainWords, type Language, type RichText } from '../../contract/text.ts';
import type { Mark } from '../../contract/view/mark.ts';
import type { WatchFacts } from '../../protocols/smtp/smtp-facts.ts';
import { timeZone } from '../../wording/dates.ts';
import { mark } from '../../wording/marks.ts';
import { portName } from './port-name.ts';
import { eventsOf, livePorts, type WatchEvent } from './timeline.ts';
import { words } from './words.ts';

export interface EventView {
  readonly at: string;
  readonly mark: Mark;
  readonly words: RichText;
}

type Group = { readonly second: number } & (
  | { readonly kind: 'went-down' | 'line-lost' }
  | { readonly kind: PortKind; readonly ports: readonly number[] }
);
type PortKind = 'port-lost' | 'port-back';

/** Ports that change within this many seconds of the first one changed together: each is looked at every few seconds. */
const together = 5;

/** @returns what happened, oldest first; ports that changed together share a sentence */
export function watchEvents(watch: WatchFacts, language: Language): readonly EventView[] {
  const events = eventsOf(watch);
  const seen = groups(events).map((group) => groupView(watch, group, language));
  const renamed = watch.after?.name ?? null;
  if (renamed === null || renamed === watch.before?.name) return seen;
  const second = events.at(-1)?.second ?? watch.elapsedSeconds;
  return [
    ...seen,
    {
      at: clockTime(watch, second, language),
      mark: mark('ok', 'done', language),
      words: fillRich(words.eventName[language], { name: renamed }),
    },
  ];
}

/** @returns the newest change alone, for the live region: '' while nothing happened */
export function announcement(watch: WatchFacts, language: Language): string {
  const renamed = watch.after?.name ?? null;
  if (renamed !== null && renamed !== watch.before?.name)
    return plainWords(fillRich(words.eventName[language], { name: renamed }));
  const last = eventsOf(watch).at(-1);
  if (last === undefined) return '';
  const group: Group = 'port' in last ? { ...last, ports: [last.port] } : last;
  return plainWords(groupView(watch, group, language).words);
}

/** Ports lost on the way to a stop of the whole server are that stop. */
function groups(events: readonly WatchEvent[]): readonly Group[] {
  const found: Group[] = [];
  events.forEach((event, place) => {
    if (!('port' in event)) {
      found.push(event);
      return;
    }
    if (event.kind === 'port-lost' && isOfStop(events, place)) return;
    const last = found.at(-1);
    if (last?.kind === event.kind && event.second - last.second <= together) {
      found[found.length - 1] = { ...last, ports: [...last.ports, event.port] };
      return;
    }
    found.push({ second: event.second, kind: event.kind, ports: [event.port] });
  });
  return found;
}

/** Is the server's stop beside this lost port, with nothing coming back in between? */
function isOfStop(events: readonly WatchEvent[], place: number): boolean {
  const ends = (list: readonly WatchEvent[]) => list.find(({ kind }) => kind !== 'port-lost')?.kind;
  return ends(events.slice(place)) === 'went-down' || ends(events.slice(0, place).reverse()) === 'went-down';
}

function groupView(watch: WatchFacts, group: Group, language: Language): EventView {
  const at = clockTime(watch, group.second, language);
  if (!('ports' in group)) {
    const said = group.kind === 'went-down' ? words.eventDown : words.eventLine;
    return { at, mark: mark('hold', 'noAnswer', language), words: fillRich(said[language]) };
  }
  const back = group.kind === 'port-back';
  const live = livePorts(watch);
  const all = live.length > 1 && live.every((port) => group.ports.includes(port));
  const args = all
    ? { ports: [...group.ports].sort((a, b) => a - b).join(language === 'ja' ? '・' : ', ') }
    : { names: namesOf(group.ports, language) };
  const said = all ? words[back ? 'eventBackAll' : 'eventLostAll'] : words[back ? 'eventBack' : 'eventLost'];
  return {
    at,
    mark: back ? mark('ok', 'answering', language) : mark('hold', 'noAnswer', language),
    words: fillRich(said[language], args),
  };
}

function namesOf(ports: readonly number[], language: Language): string {
  const named = ports.map((port) =>
    fill(words.eventPort[language], { name: portName(port, language), port: String(port) }),
  );
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(named);
}

function clockTime(watch: WatchFacts, second: number, language: Language): string {
  return new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
    timeZone,
  }).format(new Date(Date.parse(watch.startedAt) + second * 1000));
}
