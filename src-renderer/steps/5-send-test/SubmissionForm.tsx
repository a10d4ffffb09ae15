// The shop's submission server, user, password and recipients. The password stays in this form until it is sent.
import { PasswordInput, Select, Textarea, TextInput } from '@mantine/core';
import { useUi } from '../../ui/ui-context.ts';
import { usualPort, type SubmissionErrors, type SubmissionInput } from './submission.ts';
import './SubmissionForm.css';

export interface SubmissionFormProps {
  readonly form: SubmissionInput;
  readonly errors: SubmissionErrors;
  readonly onForm: (form: SubmissionInput) => void;
}

export function SubmissionForm({ form, errors, onForm }: SubmissionFormProps) {
  const { say } = useUi();
  const set = (change: Partial<SubmissionInput>): void => onForm({ ...form, ...change });
  return (
    <div className="send-form">
      <TextInput
        className="send-form__wide"
        label={say('sendServer')}
        value={form.host}
        error={errors.host}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => set({ host: event.currentTarget.value })}
      />
      <Select
        label={say('sendSecurity')}
        value={form.security}
        allowDeselect={false}
        data={[
          { value: 'starttls', label: say('sendStartTls') },
          { value: 'tls', label: say('sendTls') },
          { value: 'none', label: say('sendPlain') },
        ]}
        {...(form.security === 'none' ? { description: say('sendPlainWarning') } : {})}
        onChange={(value) => {
          if (value === 'tls' || value === 'starttls' || value === 'none')
            set({ security: value, port: usualPort(value) });
        }}
      />
      <TextInput
        label={say('sendPort')}
        value={form.port}
        error={errors.port}
        inputMode="numeric"
        onChange={(event) => set({ port: event.currentTarget.value })}
      />
      <TextInput
        label={say('sendUser')}
        value={form.user}
        error={errors.user}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => set({ user: event.currentTarget.value })}
      />
      <PasswordInput
        label={say('sendPassword')}
        description={say('sendPasswordNote')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={form.password}
        error={errors.password}
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': say('sendShowPassword') }}
        onChange={(event) => set({ password: event.currentTarget.value })}
      />
      <TextInput
        className="send-form__wide"
        label={say('sendFrom')}
        value={form.from}
        error={errors.from}
        spellCheck={false}
        onChange={(event) => set({ from: event.currentTarget.value })}
      />
      <Textarea
        className="send-form__wide"
        label={say('sendRecipients')}
        description={say('sendRecipientsExample')}
        value={form.recipients}
        error={errors.recipients}
        rows={3}
        spellCheck={false}
        onChange={(event) => set({ recipients: event.currentTarget.value })}
      />
    </div>
  );
}
