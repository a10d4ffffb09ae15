// The start: what Todoku promises, the road, the cases so far, the practice lab. The next action is at its usual place.
import { useEffect, useMemo, useRef } from 'react';
import { call, forgetFailure, useFailure, useWork } from '../todoku.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { Notice } from '../ui/Notice.tsx';
import { RichWords } from '../ui/RichWords.tsx';
import { useUi } from '../ui/ui-context.ts';
import { Phrases } from '../ui/Phrases.tsx';
import { ActionBar } from '../wizard/PageFrame.tsx';
import { useWizard } from '../wizard/wizard-context.ts';
import { CaseList } from './CaseList.tsx';
import { PracticeCard } from './PracticeCard.tsx';
import { RoadPicture } from './RoadPicture.tsx';
import './HomePage.css';

export function HomePage() {
  const { say } = useUi();
  const { view } = useWizard();
  const starting = useWork('cases.create') !== null;
  const own = useMemo(() => view.cases.filter((one) => !one.practice), [view.cases]);
  const practice = useMemo(() => view.cases.filter((one) => one.practice), [view.cases]);
  const headline = useRef<HTMLHeadingElement>(null);
  useEffect(() => headline.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <main className="sheet" id="main" tabIndex={-1} data-region="main">
        <div className="home">
          <h1 className="home__headline" ref={headline} tabIndex={-1}>
            <Phrases text={say('homeHeadline')} always />
          </h1>
          <p className="home__lead">
            <Phrases text={say('homeLeadBefore')} /> <strong>{say('homeLeadSteps')}</strong>
            {view.language === 'ja' ? ' ' : ''}
            <Phrases text={say('homeLeadAfter')} />
          </p>
          <RoadPicture />
          <div className="home__notices">
            {view.notices.map((notice) => (
              <Notice
                key={notice.id}
                kind={notice.kind}
                alert
                beside={
                  <button
                    type="button"
                    className="link"
                    onClick={() => void call('notice.dismiss', { id: notice.id })}
                  >
                    {say('dismissNotice')}
                  </button>
                }
              >
                <RichWords text={notice.sentence} />
              </Notice>
            ))}
            <HomeFailures />
          </div>
          <div className="home__columns">
            <div>
              <CaseList title={say('casesSoFar')} caption={say('casesPrivacy')} cases={own} />
              {practice.length > 0 && <CaseList title={say('practiceCases')} caption="" cases={practice} />}
            </div>
            <PracticeCard />
          </div>
        </div>
      </main>
      <ActionBar
        primary={{
          label: say('newCase'),
          onPress: () => void call('cases.create', {}),
          busy: starting ? say('opening') : null,
        }}
        secondary={[]}
        next={say('newCaseNext')}
        back={null}
      />
    </>
  );
}

function HomeFailures() {
  const failures = [
    ['cases.open', useFailure('cases.open')],
    ['cases.duplicate', useFailure('cases.duplicate')],
    ['cases.delete', useFailure('cases.delete')],
    ['cases.undoDelete', useFailure('cases.undoDelete')],
    ['cases.export', useFailure('cases.export')],
    ['cases.import', useFailure('cases.import')],
    ['lab.start', useFailure('lab.start')],
  ] as const;
  return failures.map(([name, failure]) =>
    failure === null || failure.code === 'cancelled' ? null : (
      <FailureNote key={name} failure={failure} onClose={() => forgetFailure(name)} />
    ),
  );
}
