// What came back is judged right here: an arrived mail, a bounce, an excerpt of the server's log or its queue. Dropped,
// chosen or pasted; the whole of it stands in STEP 3.
import { Textarea } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { CaseView } from '../../../src-main/contract/view.ts';
import { call, forgetFailure, useFailure, useWork } from '../../todoku.ts';
import { Button } from '../../ui/Button.tsx';
import { DropZone, useFileInput } from '../../ui/DropZone.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { RichWords } from '../../ui/RichWords.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { WorkLine } from '../../ui/WorkLine.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { display } from '../../wording/format.ts';
import { useDropTarget } from '../../wizard/drop-target.ts';
import { readFiles, textSource } from '../../wizard/read-files.ts';
import { useDraft } from '../../wizard/drafts.ts';
import { useWizard } from '../../wizard/wizard-context.ts';
import { kindOfText, type TextKind } from './kind-of-text.ts';
import './HandBack.css';

const mostFiles = 50;
type Handed = Exclude<TextKind, 'queue'>;

/** What the cards above ask for: a practice mail to be read, or the place where a real one can be dropped. */
export interface HandBackRequest {
  readonly kind: 'mail' | 'bounce';
  readonly practiceId: string | null;
}

export interface HandBackProps {
  readonly open: CaseView;
  readonly request: HandBackRequest | null;
}

export function HandBack({ open, request }: HandBackProps) {
  const { say } = useUi();
  const { input, choose } = useFileInput();
  const [shown, setShown] = useState<Handed | null>(null);
  const [draft, setDraft] = useDraft(`${open.id}/handed-back`);
  const text = draft ?? '';
  const [pasting, setPasting] = useState(text !== '');
  const work = [useWork('message.read'), useWork('bounces.read'), useWork('maillog.read')].find(
    (each) => each !== null,
  );
  /** @returns whether all of it could be read; what was pasted stays where it could not */
  const read = async (sources: Awaited<ReturnType<typeof readFiles>>): Promise<boolean> => {
    const kinds = sources.map(({ bytes }) => kindOfText(new TextDecoder().decode(bytes.slice(0, 100_000))));
    const of = (kind: TextKind) => sources.filter((_, place) => kinds[place] === kind);
    let all = true;
    const note = ({ ok }: { readonly ok: boolean }, kind: Handed | null): void => {
      all &&= ok;
      if (ok && kind !== null) setShown(kind);
    };
    for (const source of of('queue').slice(0, 1)) {
      const text = new TextDecoder().decode(source.bytes).slice(0, 5_000_000);
      note(await call('send.readQueue', { text }), null);
    }
    if (of('log').length > 0) note(await call('maillog.read', { sources: of('log') }), 'log');
    if (of('bounce').length > 0) note(await call('bounces.read', { sources: of('bounce') }), 'bounce');
    if (of('mail').length > 0)
      note(await call('message.read', { role: 'shop', sources: of('mail') }), 'mail');
    return all;
  };
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (request === null) return;
    place.current?.scrollIntoView({ block: 'start' });
    place.current?.querySelector('button')?.focus({ preventScroll: true });
    const { kind, practiceId } = request;
    if (practiceId === null) return;
    const role = kind === 'bounce' ? 'bounces' : 'shop';
    void call('lab.readMail', { id: practiceId, role }).then((reply) => {
      if (reply.ok) setShown(kind);
    });
  }, [request]);
  const take = (files: readonly File[]): void => void readFiles(files, mostFiles).then(read);
  useDropTarget(take);
  const readPasted = (): void => {
    if (text.trim() === '') return;
    void read([textSource(say('pastedName'), text)]).then((all) => {
      if (all) setDraft(null);
    });
  };
  return (
    <div ref={place}>
      <Section title={say('handBack')} caption={say('handBackCaption')}>
        <DropZone
          title={say('handBackDrop')}
          kinds={say('handBackKinds')}
          dialogue={{ input, accept: '.eml,.mbox,.msg,.txt,.log,message/rfc822,text/plain', onFiles: take }}
          small
        >
          <Button
            label={say('chooseFile')}
            icon={<IconFolderOpen stroke={1.75} aria-hidden />}
            onPress={choose}
          />
          <Button label={say('handBackPaste')} expanded={pasting} onPress={() => setPasting(!pasting)} />
        </DropZone>
        {pasting && (
          <div className="hand-back__paste">
            <Textarea
              label={say('handBackPasteLabel')}
              description={say('handBackPasteWords')}
              value={text}
              rows={6}
              spellCheck={false}
              onChange={(event) => setDraft(event.currentTarget.value)}
            />
            <Button label={say('readPasted')} onPress={readPasted} />
          </div>
        )}
        {work !== undefined && <WorkLine work={work} />}
        <Failures />
        <div aria-live="polite">
          {shown === 'mail' && <ReadMail open={open} />}
          {shown === 'bounce' && <ReadBounces open={open} />}
          {shown === 'log' && <More part="maillog" words={say('handBackLog')} />}
          {open.send.queue !== undefined && <Queue queue={open.send.queue} />}
        </div>
      </Section>
    </div>
  );
}

function Failures() {
  const failures = [
    { name: 'message.read' as const, failure: useFailure('message.read') },
    { name: 'bounces.read' as const, failure: useFailure('bounces.read') },
    { name: 'maillog.read' as const, failure: useFailure('maillog.read') },
    { name: 'send.readQueue' as const, failure: useFailure('send.readQueue') },
    { name: 'lab.readMail' as const, failure: useFailure('lab.readMail') },
  ];
  return failures.map(({ name, failure }) =>
    failure === null ? null : (
      <FailureNote key={name} failure={failure} onClose={() => forgetFailure(name)} />
    ),
  );
}

/** The three names of the mail that was handed over, each with its verdict. */
function ReadMail({ open }: { readonly open: CaseView }) {
  const { say } = useUi();
  const mail = open.message.mails.find(({ role }) => role === 'shop');
  if (mail === undefined) return null;
  return (
    <>
      <ul className="hand-back__rows">
        {mail.identities.map((identity) => (
          <li key={identity.id}>
            <StatusMark mark={identity.mark} />
            <div>
              <p>
                {display(identity.name)} <span className="mono">{identity.value}</span>
              </p>
              <p>
                <RichWords text={identity.sentence} />
              </p>
            </div>
          </li>
        ))}
      </ul>
      <More part="cause" words={say('handBackMore')} />
    </>
  );
}

/** Who refused, why, and what to do. */
function ReadBounces({ open }: { readonly open: CaseView }) {
  const { say } = useUi();
  const { bounces } = open.message;
  if (bounces === null) return null;
  return (
    <>
      <ul className="hand-back__rows">
        {bounces.rows.slice(-3).map((row, place) => (
          <li key={place}>
            <StatusMark mark={row.mark} />
            <div>
              <p>
                {display(`${row.carrier} ${row.reason}`)} <span className="caption">{row.recipient}</span>
              </p>
              <p>
                <RichWords text={row.meaning} />
              </p>
              <p>
                <RichWords text={row.action} />
              </p>
              {row.diagnostic !== '' && <p className="mono hand-back__raw">{row.diagnostic}</p>}
            </div>
          </li>
        ))}
      </ul>
      <More part="bounces" words={say('handBackMore')} />
    </>
  );
}

function Queue({ queue }: { readonly queue: NonNullable<CaseView['send']['queue']> }) {
  const { say } = useUi();
  return (
    <div className="hand-back__queue">
      <p>
        <StatusMark mark={queue.mark} /> <RichWords text={queue.sentence} />
      </p>
      <ul className="hand-back__rows">
        {queue.rows.map((row, place) => (
          <li key={place}>
            <p className="hand-back__count">
              {say('handBackCount', { carrier: row.carrier, count: row.count })}
            </p>
            <div>
              <p>
                <RichWords text={row.meaning} />
              </p>
              <p className="mono hand-back__raw">{row.reason}</p>
            </div>
          </li>
        ))}
      </ul>
      <button type="button" className="link" onClick={() => void call('send.forgetQueue', {})}>
        {say('forgetThese')}
      </button>
    </div>
  );
}

function More({ part, words }: { readonly part: 'cause' | 'bounces' | 'maillog'; readonly words: string }) {
  const { go } = useWizard();
  return (
    <button type="button" className="link" onClick={() => go({ to: 'page', page: '3-message-id', part })}>
      {words}
    </button>
  );
}
