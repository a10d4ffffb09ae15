// The server's ports over time. The lanes are drawings; the words beside them and the live region say the same.
import type { ReactNode } from 'react';
import type { WatchView } from '../../../src-main/contract/view/restart.ts';
import { RichWords } from '../../ui/RichWords.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { display, list } from '../../wording/format.ts';
import './Watcher.css';

export interface WatcherProps {
  readonly watch: WatchView | null;
  /** the host that will be watched, while nothing is watched yet */
  readonly host?: string;
  readonly legend?: boolean;
  readonly children?: ReactNode;
}

export function Watcher({ watch, host = '', legend = false, children }: WatcherProps) {
  const { say } = useUi();
  const caption =
    watch === null
      ? say(host === '' ? 'restartNotWatching' : 'restartNotWatchingHost', { host })
      : say(watch.running ? 'restartWatching' : 'restartWatched', {
          host: watch.host,
          elapsed: watch.elapsed,
        });
  return (
    <Section
      title={say('restartWatch')}
      caption={caption}
      beside={legend || watch !== null ? <Legend /> : undefined}
    >
      {watch !== null && (
        <div className="watcher">
          <Lanes watch={watch} />
          {children}
          {watch.certificates !== undefined && <Certificates rows={watch.certificates} />}
        </div>
      )}
    </Section>
  );
}

function Legend() {
  const { say } = useUi();
  return (
    <p className="watcher-legend" aria-hidden="true">
      <span>
        <i className="lane__part lane__part--up" /> {say('restartUp')}
      </span>
      <span>
        <i className="lane__part lane__part--down" /> {say('restartDown')}
      </span>
      <span>
        <i className="lane__part lane__part--starting" /> {say('restartComing')}
      </span>
    </p>
  );
}

function Lanes({ watch }: { readonly watch: WatchView }) {
  const { say } = useUi();
  return (
    <ul className="lanes">
      {watch.lanes.map((lane) => (
        <li key={lane.port} className="lane">
          <div className="lane__name">
            <p>{display(lane.name)}</p>
            <p className="caption">{say('restartPort', { port: String(lane.port) })}</p>
          </div>
          <div className="lane__bar" aria-hidden="true">
            {lane.segments.map((segment, place) => (
              <i
                key={place}
                className={`lane__part lane__part--${segment.look}`}
                style={{
                  left: `${segment.from * 100}%`,
                  width: `max(3px, ${(segment.to - segment.from) * 100}%)`,
                }}
              />
            ))}
          </div>
          <StatusMark mark={lane.now} />
          <span className="visually-hidden">{lane.segments.map(({ word }) => word).join(' → ')}</span>
        </li>
      ))}
      {watch.ticks.length > 0 && (
        <li className="lane lane--axis" aria-hidden="true">
          <span className="lane__ticks">
            {watch.ticks.map((tick, place) => (
              <span key={place}>{display(tick)}</span>
            ))}
          </span>
        </li>
      )}
    </ul>
  );
}

function Certificates({ rows }: { readonly rows: NonNullable<WatchView['certificates']> }) {
  const { say, language } = useUi();
  return (
    <ul className="watcher-certificates" aria-label={say('restartCertificates')}>
      {rows.map((row) => (
        <li key={row.ports.join()}>
          <StatusMark mark={row.mark} hideWord={row.mark.kind === 'ok'} />
          <p>
            <RichWords text={row.words} />{' '}
            <span className="watcher-certificates__ports">
              {say('restartPort', { port: list(row.ports.map(String), language) })}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}
