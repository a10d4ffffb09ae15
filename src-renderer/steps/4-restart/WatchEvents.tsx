// What the watcher saw, as sentences with their time.
import type { WatchView } from '../../../src-main/contract/view/restart.ts';
import { RichWords } from '../../ui/RichWords.tsx';
import { Section } from '../../ui/Section.tsx';
import { MarkShape } from '../../ui/StatusMark.tsx';
import { useUi } from '../../ui/ui-context.ts';
import './WatchEvents.css';

export function WatchEvents({ events }: { readonly events: NonNullable<WatchView['events']> }) {
  const { say, language } = useUi();
  if (events.length === 0) return null;
  const clock = new Intl.DateTimeFormat(language, { timeStyle: 'medium', hourCycle: 'h23' });
  return (
    <Section title={say('restartEvents')}>
      <ol className="watch-events">
        {events.slice(-40).map((event, place) => (
          <li key={place} className="watch-event">
            <MarkShape kind={event.mark.kind} />
            <time>{timeOf(event.at, clock)}</time>
            <p>
              <RichWords text={event.words} />
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function timeOf(at: string, clock: Intl.DateTimeFormat): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? at : clock.format(date);
}
