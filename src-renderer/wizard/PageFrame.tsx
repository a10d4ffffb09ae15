// The sheet of one screen with its evidence slot and the action bar. The primary action is always at the lower right,
// with one sentence to its left that says what will happen; going back is never blocked.
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { PageView } from '../../src-main/contract/view/page.ts';
import { Button } from '../ui/Button.tsx';
import { EvidencePanel } from '../ui/EvidencePanel.tsx';
import { Notice } from '../ui/Notice.tsx';
import { OneByOne } from '../ui/OneByOne.tsx';
import { Phrases } from '../ui/Phrases.tsx';
import { RichWords } from '../ui/RichWords.tsx';
import { useUi } from '../ui/ui-context.ts';
import { EvidenceSlot } from './EvidenceSlot.tsx';
import { ScrollPill } from './ScrollPill.tsx';
import { SpokenNews } from './SpokenNews.tsx';
import { useWizard } from './wizard-context.ts';
import './PageFrame.css';

export interface PrimaryAction {
  readonly label: string;
  readonly onPress: () => void;
  /** an icon after the label; an arrow where none is given, `null` for none */
  readonly icon?: ReactNode;
  /** what is being done; the button then shows it with a spinner and stays focusable */
  readonly busy?: string | null;
  /** offered beside a busy button after three seconds */
  readonly cancel?: () => void;
}

export interface SecondaryAction {
  readonly label: string;
  readonly onPress: () => void;
  readonly icon?: ReactNode;
  /** an outlined button beside the primary one instead of a quiet one beside もどる */
  readonly outlined?: boolean;
}

export interface AsideSlot {
  readonly title: string;
  /** on the closed tab */
  readonly tab: string;
  readonly icon: ReactNode;
  readonly content: ReactNode;
  /** this slot decides for itself whether it is open (intake, summary), not the remembered choice */
  readonly alwaysOpen?: boolean;
  readonly width?: 'normal' | 'wide';
}

export interface PageFrameProps {
  readonly page: PageView;
  /** changes when another screen is shown; focus then goes to its headline */
  readonly screen: string;
  readonly primary: PrimaryAction;
  readonly secondary?: readonly SecondaryAction[];
  /** sentence left of the primary button; the page's own where absent */
  readonly next?: string;
  /** instead of the evidence */
  readonly aside?: AsideSlot;
  readonly backLabel?: string;
  /** spoken to a screen reader when it changes; the verdict where absent */
  readonly news?: string;
  readonly children: ReactNode;
}

export function PageFrame(props: PageFrameProps) {
  const { say } = useUi();
  const { go, view } = useWizard();
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    if (main.current === null) return;
    main.current.scrollTop = 0;
    main.current.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, [props.screen]);
  return (
    <>
      <main className="sheet" id="main" ref={main} tabIndex={-1} data-region="main">
        <div className="sheet__column">
          {view.notices
            .filter(({ kind }) => kind === 'bad') // nothing is saved: told on every page, not only at home
            .map(({ id, kind, sentence }) => (
              <Notice key={id} kind={kind} alert>
                <RichWords text={sentence} />
              </Notice>
            ))}
          <OneByOne of={props.screen}>{props.children}</OneByOne>
        </div>
        <ScrollPill scroller={main} screen={props.screen} />
      </main>
      <SpokenNews words={props.news ?? props.page.headline} screen={props.screen} />
      <EvidenceSlot
        slot={
          props.aside ?? {
            title: say('evidence'),
            tab: say('evidence'),
            icon: null,
            content: <EvidencePanel groups={props.page.evidence} />,
          }
        }
      />
      <ActionBar
        primary={props.primary}
        secondary={props.secondary ?? []}
        next={props.next ?? props.page.next}
        back={{ label: props.backLabel ?? say('back'), onPress: () => go({ to: 'back' }) }}
      />
    </>
  );
}

export interface ActionBarProps {
  readonly primary: PrimaryAction;
  readonly secondary: readonly SecondaryAction[];
  readonly next: string;
  readonly back: { readonly label: string; readonly onPress: () => void } | null;
}

/** The bar across the window's foot; the primary button's box is the same on every screen of a size. */
export function ActionBar({ primary, secondary, next, back }: ActionBarProps) {
  const { say } = useUi();
  const busy = useSettled(primary.busy ?? null, 400);
  const cancellable = useSettled(primary.busy ?? null, 3000) !== null && primary.cancel !== undefined;
  return (
    <footer className="action-bar" data-region="actions" aria-label={say('actions')}>
      <div className="action-bar__left">
        {back !== null && (
          <Button
            look="quiet"
            label={back.label}
            onPress={back.onPress}
            icon={<IconArrowLeft stroke={1.75} aria-hidden />}
          />
        )}
        {secondary
          .filter((action) => action.outlined !== true)
          .map((action) => (
            <Button
              key={action.label}
              look="quiet"
              label={action.label}
              onPress={action.onPress}
              icon={action.icon}
            />
          ))}
      </div>
      <p className="action-bar__next">
        <Phrases text={next} />
      </p>
      <div className="action-bar__right">
        {cancellable && (
          <Button label={say('cancel')} onPress={() => primary.cancel?.()} className="action-bar__second" />
        )}
        {secondary
          .filter((action) => action.outlined === true)
          .map((action) => (
            <Button
              key={action.label}
              label={action.label}
              onPress={action.onPress}
              icon={action.icon}
              className="action-bar__second"
            />
          ))}
        <Button
          look="filled"
          className="primary"
          label={busy ?? primary.label}
          busy={(primary.busy ?? null) !== null}
          onPress={primary.onPress}
          iconAfter={primary.icon === undefined ? <IconArrowRight aria-hidden /> : primary.icon}
        />
      </div>
    </footer>
  );
}

/** A value that has stood for some time; null goes through at once. Keeps short work from flickering. */
function useSettled(value: string | null, milliseconds: number): string | null {
  const [settled, setSettled] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), value === null ? 0 : milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return value === null ? null : settled;
}
