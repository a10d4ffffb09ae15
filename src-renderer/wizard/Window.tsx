// The window's grid: title bar, rail, sheet, evidence, action bar; which page is open; keys that work everywhere.
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { View } from '../../src-main/contract/view.ts';
import { HomePage } from '../home/HomePage.tsx';
import { openViewMenu } from '../settings/ViewMenu.tsx';
import { call, onCommand, useFailure } from '../todoku.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { useUi } from '../ui/ui-context.ts';
import { forgetFailure } from '../todoku.ts';
import { casePage, labBanner } from './later-parts.ts';
import { FileDrop } from './FileDrop.tsx';
import { PageBoundary } from './PageBoundary.tsx';
import { RoadRail } from './RoadRail.tsx';
import { TitleBar } from './TitleBar.tsx';
import { useKeptFocus } from './keep-focus.ts';
import { useKeys } from './keys.ts';
import { WizardContext, type Wizard } from './wizard-context.ts';
import { follow, fromHash, go, home, toHash, type Move, type Place } from './wizard-state.ts';
import './Window.css';

export function Window({ view }: { readonly view: View }) {
  const { say, openGlossary } = useUi();
  const { open } = view;
  const [labOpen, setLabOpen] = useState(false);
  const [wanted, setPlace] = useState<Place>(() => fromHash(window.location.hash));
  const place = follow(wanted, open);
  useEffect(() => {
    if (place !== wanted) setPlace(place);
    window.history.replaceState(null, '', toHash(place));
  }, [place, wanted]);

  useEffect(() => {
    const onHash = (): void => setPlace(fromHash(window.location.hash));
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, []);

  const move = useCallback(
    (next: Move) => {
      const target = go(place, next);
      if (target.at === 'home') void call('cases.close', {});
      else setPlace(target);
    },
    [place],
  );
  const wizard = useMemo<Wizard>(
    () => ({ view, open, lab: open?.practice === true ? view.lab : null, place, go: move }),
    [view, open, place, move],
  );

  useKeptFocus();
  useKeys({
    onBack: () => place.at === 'page' && move({ to: 'back' }),
    onGlossary: () => openGlossary(null),
  });
  useEffect(
    () =>
      onCommand((command) => {
        if (command === 'home') void call('cases.close', {});
        else if (command === 'new-case') void call('cases.create', {});
        else if (command === 'glossary') openGlossary(null);
        else if (command === 'settings') document.dispatchEvent(new Event(openViewMenu));
        else if (open !== null) move({ to: 'page', page: 'summary' });
      }),
    [open, move, openGlossary],
  );
  useTitle(wizard);
  useEffect(() => {
    const soon = setTimeout(() => {
      casePage.load();
      labBanner.load();
    }, 0); // behind the first picture
    return () => clearTimeout(soon);
  }, []);

  const page = place.at === 'page' && open !== null ? place.page : null;
  return (
    <WizardContext value={wizard}>
      <div
        className={`window ${page === null ? 'window--home' : `window--at-${page}`} ${open?.practice === true ? 'window--practice' : ''}`}
      >
        <a className="skip-link" href="#main" onClick={skipToMain}>
          {say('skipToMain')}
        </a>
        <TitleBar
          onHome={() => move({ to: 'home' })}
          lab={open?.practice === true ? { open: labOpen, onToggle: () => setLabOpen(!labOpen) } : null}
        />
        {page !== null && open !== null && (
          <RoadRail
            pages={open.pages}
            current={page}
            onOpen={(target) => move({ to: 'page', page: target })}
          />
        )}
        <PageBoundary key={toHash(place)}>{page === null ? <HomePage /> : <casePage.Part />}</PageBoundary>
        {open?.practice === true && labOpen && (
          <labBanner.Part
            lab={wizard.lab}
            onClose={() => {
              setLabOpen(false);
              document.querySelector<HTMLElement>('.title-bar__lab')?.focus();
            }}
          />
        )}
        <Failures />
        <FileDrop />
      </div>
    </WizardContext>
  );
}

/** Failures of calls that belong to no screen: copying, links, cases, settings. */
function Failures() {
  const failures = [
    ['text.copy', useFailure('text.copy')],
    ['link.open', useFailure('link.open')],
    ['cases.create', useFailure('cases.create')],
    ['cases.close', useFailure('cases.close')],
    ['cases.importSource', useFailure('cases.importSource')],
    ['notice.dismiss', useFailure('notice.dismiss')],
    ['view', useFailure('view')],
  ] as const;
  return (
    <div className="window__failures">
      {failures.map(([name, failure]) =>
        failure === null ? null : (
          <FailureNote key={name} failure={failure} onClose={() => forgetFailure(name)} />
        ),
      )}
    </div>
  );
}

function skipToMain(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

/** 「STEP 1 問題なし - こもれび雑貨店 - Todoku」 */
function useTitle({ open, place }: Wizard): void {
  const page = place.at === 'page' ? open?.pages.find((one) => one.id === place.page) : undefined;
  const title =
    page === undefined || open === null ? home.at : [page.number || page.name, page.mark.word].join(' ');
  const shop = open?.title ?? '';
  useEffect(() => {
    document.title = page === undefined ? 'Todoku' : `${title} - ${shop} - Todoku`;
  }, [page, title, shop]);
}
