// A file may be dropped anywhere on the window. A case file is imported; anything else goes to the screen that is shown, or
// to the part of STEP 3 that reads it. Dropping never makes the window open the file.
import { useEffect, useRef, useState } from 'react';
import { call } from '../todoku.ts';
import { useUi } from '../ui/ui-context.ts';
import { dropTarget } from './drop-target.ts';
import { kindOfFile, readFiles } from './read-files.ts';
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
  const rest: File[] = [];
  for (const file of files.slice(0, 500)) {
    const kind = await kindOfFile(file);
    if (kind !== 'case') rest.push(file);
    else for (const source of await readFiles([file], 1)) await call('cases.importSource', { source });
  }
  if (rest.length === 0 || open === null || place.at !== 'page') return;
  const own = dropTarget();
  if (own !== null) {
    own(rest);
    return;
  }
  const log = (await kindOfFile(rest[0])) === 'maillog';
  go({ to: 'page', page: '3-message-id', part: log ? 'maillog' : 'hand-over' });
  // The screen has to be there before it can take the files.
  setTimeout(() => dropTarget()?.(rest), 60);
}
