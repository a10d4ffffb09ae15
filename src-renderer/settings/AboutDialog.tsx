// About Todoku: version, age of the rulebook, what stays on this computer, licences of what is built in.
import { Dialog } from '../ui/Dialog.tsx';
import { useUi } from '../ui/ui-context.ts';
import { useWizard } from '../wizard/wizard-context.ts';

export function AboutDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { say } = useUi();
  const { about } = useWizard().view;
  return (
    <Dialog title={say('about')} opened={opened} onClose={onClose}>
      <div className="dialog__lines">
        <p>{say('aboutVersion', { version: about.version })}</p>
        {about.rulebookRead !== '' && <p>{say('aboutRulebook', { date: about.rulebookRead })}</p>}
        <p>{say('aboutPrivacy')}</p>
        <p className="caption">{say('aboutFonts')}</p>
      </div>
    </Dialog>
  );
}
