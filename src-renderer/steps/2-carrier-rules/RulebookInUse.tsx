// Which rulebook judges: when it was read, where an imported one comes from, and the way to a newer one or back.
import { useRef, useState } from 'react';
import type { RulesView } from '../../../src-main/contract/view/rules.ts';
import { call, useFailure, useWork } from '../../todoku.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RichWords } from '../../ui/RichWords.tsx';
import { Section } from '../../ui/Section.tsx';
import { useUi } from '../../ui/ui-context.ts';

export function RulebookInUse({ rulebook }: { readonly rulebook: NonNullable<RulesView['rulebook']> }) {
  const { say } = useUi();
  const importing = useWork('rulebook.import') !== null;
  const failures = [useFailure('rulebook.import'), useFailure('rulebook.remove')];
  const [done, setDone] = useState('');
  const importButton = useRef<HTMLButtonElement>(null);
  const bring = async (): Promise<void> => {
    setDone('');
    const reply = await call('rulebook.import', {});
    // Stopping the chooser answers with the view as it was.
    const now = reply.ok ? reply.value.open?.rules.rulebook?.sentences : undefined;
    if (now !== undefined && JSON.stringify(now) !== JSON.stringify(rulebook.sentences))
      setDone(say('rulebookTaken'));
  };
  const remove = async (): Promise<void> => {
    setDone('');
    if (!(await call('rulebook.remove', {})).ok) return;
    setDone(say('rulebookGone'));
    importButton.current?.focus(); // the pressed button is gone
  };
  const sentences = rulebook.sentences.map((sentence, place) => (
    <p key={place}>
      <RichWords text={sentence} />
    </p>
  ));
  return (
    <Section
      title={say('rulebookTitle')}
      beside={
        <div className="rules__filters">
          <button
            ref={importButton}
            type="button"
            className="link"
            aria-disabled={importing}
            onClick={() => void (importing ? undefined : bring())}
          >
            {say('rulebookImport')}
          </button>
          {rulebook.imported && (
            <button type="button" className="link" onClick={() => void remove()}>
              {say('rulebookRemove')}
            </button>
          )}
        </div>
      }
    >
      {rulebook.old || rulebook.imported ? (
        <Notice kind={rulebook.old ? 'warn' : 'info'}>{sentences}</Notice>
      ) : (
        <div className="rules__note">{sentences}</div>
      )}
      <p role="status" className={done === '' ? 'visually-hidden' : 'rules__note'}>
        {done}
      </p>
      {failures.map((failure, place) =>
        failure === null ? null : <FailureNote key={place} failure={failure} />,
      )}
    </Section>
  );
}
