// The list of keys, as the operator's system names them.
import { Dialog } from '../ui/Dialog.tsx';
import { platform } from '../todoku.ts';
import { useUi } from '../ui/ui-context.ts';
import './ShortcutsDialog.css';

export function ShortcutsDialog({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { say } = useUi();
  const control = platform() === 'darwin' ? '⌘' : 'Ctrl';
  const rows = [
    [say('keyPrimary'), [control, 'Enter']],
    [say('keyBack'), ['Alt', '←']],
    [say('keyEvidence'), [control, 'E']],
    [say('keyNew'), [control, 'N']],
    [say('keyOpen'), [control, 'O']],
    [say('keySave'), [control, 'S']],
    [say('keyPrint'), [control, 'P']],
    [say('keyHome'), [control, 'Shift', 'H']],
    [say('keySettings'), [control, ',']],
    [say('keyGlossary'), ['F1']],
    [say('keyRegions'), ['F6']],
    [say('keyClose'), ['Esc']],
  ] as const;
  return (
    <Dialog title={say('shortcuts')} opened={opened} onClose={onClose}>
      <dl className="shortcuts">
        {rows.map(([what, keys]) => (
          <div key={what} className="shortcuts__row">
            <dt>{what}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key} className="shortcuts__key">
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
