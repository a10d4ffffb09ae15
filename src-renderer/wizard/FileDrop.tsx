// A file may be dropped anywhere on the window. A case file is imported; on a case's pages a mail goes to STEP 3, where
// the screen may take it for itself (bounces, logs). Dropping never makes the window open the file.
import { useEffect, useRef, useState } from 'react';
import { call } from '../todoku.ts';
import { useUi } from '../ui/ui-context.ts';
import { kindOfSource, readFiles } from './read-files.ts';
import { useWizard } from './wizard-context.ts';
import './FileDrop.css';

export function FileDrop() {
  const { say } = useUi();
  const wizard = useWizard();
  const latest = useRef(wizard);
  latest.current = wizard;
  const [over, setOver] = useState(false);
  useEffect(() => {
    let depth = 0;
    const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    const enter = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth += 1;
      setOver(true);
    };
    const leave = (): void => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const hold = (event: DragEvent): void => {
      if (holdsFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      void take([...(event.dataTransfer?.files ?? [])], latest.current);
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', hold);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', hold);
      window.removeEventListener('drop', drop);
    };
  }, []);
  if (!over) return null;
  return (
    <div className="file-drop" aria-hidden="true">
      <p>{say('dropAnywhere')}</p>
    </div>
  );
}

async function take(
  files: readonly File[],
  { open, place, go }: ReturnType<typeof useWizard>,
): Promise<void> {
  const sources = await readFiles(files, 500);
  const cases = sources.filter((source) => kindOfSource(source) === 'case');
  for (const source of cases) await call('cases.importSource', { source });
  const rest = sources.filter((source) => !cases.includes(source));
  if (rest.length === 0 || open === null || place.at !== 'page') return;
  const logs = rest.filter((source) => kindOfSource(source) === 'maillog');
  const mails = rest.filter((source) => !logs.includes(source));
  if (logs.length > 0) {
    go({ to: 'page', page: '3-message-id', part: 'maillog' });
    await call('maillog.read', { sources: logs.slice(0, 50) });
  }
  if (mails.length === 0) return;
  if (place.part === 'bounces') {
    await call('bounces.read', { sources: mails });
    return;
  }
  go({ to: 'page', page: '3-message-id', part: 'main' });
  const reply = await call('message.read', { role: 'shop', sources: mails.slice(0, 200) });
  if (reply.ok) go({ to: 'page', page: '3-message-id', part: 'cause' });
}
