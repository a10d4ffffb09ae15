// No connection: how far it got, what to look at, what can still be done. Tries again by itself every ten seconds.
import { IconFlask, IconMailSearch, IconShieldLock, IconWifi } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Failure } from '../../../src-main/contract/failure.ts';
import type { PageView } from '../../../src-main/contract/view/page.ts';
import { call } from '../../todoku.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { Verdict } from '../../ui/Verdict.tsx';
import { display } from '../../wording/format.ts';
import { openViewMenu } from '../../settings/ViewMenu.tsx';
import { useWizard } from '../../wizard/wizard-context.ts';
import './OfflineHelp.css';

/** Nothing could be asked: that is the screen's verdict, on hold, and no fault of the shop. */
export function OfflineVerdict({ page, failure }: { readonly page: PageView; readonly failure: Failure }) {
  const { say, language } = useUi();
  const { message } = failure.inEach?.[language] ?? failure;
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date());
  return (
    <>
      <Verdict
        {...page}
        headline={message}
        lead={[
          { kind: 'plain', text: say('offlineLeadOnly') },
          { kind: 'strong', text: say('offlineLeadNoFault') },
          { kind: 'plain', text: say('offlineLeadThen') },
        ]}
        stamp={{
          kind: 'hold',
          word: say('offlineHold'),
          line: `${page.number} · ${day.slice(2).replaceAll('-', '.')}`,
        }}
      />
      <p className="visually-hidden" role="alert">
        {display(message)}
      </p>
    </>
  );
}

export function OfflineHelp() {
  const { say } = useUi();
  const { go, view } = useWizard();
  const first = view.scenarios[0];
  return (
    <>
      <Section title={say('offlineWhere')}>
        <ul className="offline__reach">
          <li className="offline__card">
            <StatusMark mark={{ kind: 'ok', word: say('offlineComputer') }} />
            <p className="caption">{say('offlineComputerWords')}</p>
          </li>
          <li className="offline__card">
            <StatusMark mark={{ kind: 'hold', word: say('offlineInternet') }} />
            <p className="caption">{say('offlineInternetWords')}</p>
          </li>
          <li className="offline__card">
            <StatusMark mark={{ kind: 'ask', word: say('offlineDomain') }} />
            <p className="caption">{say('offlineDomainWords')}</p>
          </li>
        </ul>
      </Section>
      <Section title={say('offlineLook')}>
        <ul className="offline__rows">
          <Row
            icon={<IconWifi size={20} stroke={1.75} aria-hidden />}
            title={say('offlineWifi')}
            words={say('offlineWifiWords')}
          />
          <Row
            icon={<IconShieldLock size={20} stroke={1.75} aria-hidden />}
            title={say('offlineVpn')}
            words={say('offlineVpnWords')}
          >
            <button
              type="button"
              className="link"
              onClick={() => document.dispatchEvent(new Event(openViewMenu))}
            >
              {say('offlineServers')}
            </button>
          </Row>
        </ul>
      </Section>
      <Section title={say('offlineStill')}>
        <ul className="offline__rows">
          <Row
            icon={<IconMailSearch size={20} stroke={1.75} aria-hidden />}
            title={say('offlineStepThree')}
            words=""
          >
            <Button label={say('goAhead')} onPress={() => go({ to: 'page', page: '3-message-id' })} />
          </Row>
          {first !== undefined && (
            <Row
              icon={<IconFlask size={20} stroke={1.75} aria-hidden />}
              title={say('practiceFirst')}
              words=""
            >
              <Button
                look="practice"
                label={say('startPractice')}
                onPress={() => void call('lab.start', { scenario: first.id })}
              />
            </Row>
          )}
        </ul>
      </Section>
    </>
  );
}

function Row(props: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly words: string;
  readonly children?: ReactNode;
}) {
  return (
    <li className="offline__row">
      {props.icon}
      <p>
        <strong>{props.title}</strong> {props.words}
      </p>
      {props.children}
    </li>
  );
}

/**
 * Counts down while there is no connection and tries again.
 * @param active whether the last attempt found no connection
 * @param retry the attempt
 * @returns seconds until the next attempt
 */
export function useRetry(active: boolean, retry: () => void): number {
  const [seconds, setSeconds] = useState(10);
  const latest = useRef(retry);
  latest.current = retry;
  useEffect(() => {
    if (!active) return undefined;
    setSeconds(10);
    const until = Date.now() + 10_000;
    const timer = setInterval(() => {
      const left = Math.ceil((until - Date.now()) / 1000);
      setSeconds(Math.max(0, left));
      if (left > 0) return;
      clearInterval(timer);
      latest.current();
    }, 1000);
    return () => clearInterval(timer);
  }, [active]);
  return seconds;
}
