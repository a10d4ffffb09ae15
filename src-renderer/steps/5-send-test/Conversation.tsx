// The SMTP conversation in plain words as speech, the line itself beside it, the raw transcript closed (RFC 5321).
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { visible, type RichText } from '../../../src-main/contract/text.ts';
import type { SendView } from '../../../src-main/contract/view/send.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { RichWords } from '../../ui/RichWords.tsx';
import { Section } from '../../ui/Section.tsx';
import { MarkShape } from '../../ui/StatusMark.tsx';
import { useUi } from '../../ui/ui-context.ts';
import './Conversation.css';

type ConversationView = NonNullable<SendView['conversation']>;

export interface ConversationProps {
  readonly conversation: ConversationView;
  readonly doesNotProve: RichText;
}

export function Conversation({ conversation, doesNotProve }: ConversationProps) {
  const { say } = useUi();
  const { outcome } = conversation;
  return (
    <Section
      title={conversation.title}
      caption={conversation.running ? say('sendSending') : conversation.seconds}
    >
      <ol className="conversation">
        {conversation.lines.map((line, place) => (
          <li key={place} className="conversation__line">
            <span className="conversation__who">{say(line.who === 'shop' ? 'sendShop' : 'sendDesk')}</span>
            <div className={`conversation__side conversation__side--${line.who}`}>
              <p className={`bubble bubble--${line.who} bubble--${line.tone}`}>
                <RichWords text={line.plain} />
              </p>
            </div>
            <code className="conversation__raw">{visible(line.raw, 200)}</code>
          </li>
        ))}
      </ol>
      {outcome !== null && (
        <div className="conversation__outcome">
          <MarkShape kind={outcome.mark.kind} />
          <div>
            <p className="conversation__result">
              <span className="conversation__word">{outcome.mark.word}</span>
              <RichWords text={outcome.sentence} />
            </p>
            <p>{outcome.certain}</p>
            {outcome.next.length > 0 && (
              <p>
                <RichWords text={outcome.next} />
              </p>
            )}
          </div>
        </div>
      )}
      {doesNotProve.length > 0 && (
        <p className="caption conversation__note">
          <RichWords text={doesNotProve} />
        </p>
      )}
      {conversation.raw !== '' && <RawTranscript raw={conversation.raw} />}
    </Section>
  );
}

function RawTranscript({ raw }: { readonly raw: string }) {
  const { say } = useUi();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="transcript">
      <div className="transcript__head">
        <button
          type="button"
          className="transcript__toggle"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <IconChevronDown size={18} stroke={1.75} aria-hidden className={open ? '' : 'transcript__closed'} />
          <span className="transcript__title">{say('sendRaw')}</span>
          <span className="caption">{say('sendRawCaption')}</span>
        </button>
        <CopyButton text={raw} what={say('sendRaw')} />
      </div>
      <div
        id={id}
        hidden={!open}
        className="transcript__lines"
        tabIndex={0}
        role="group"
        aria-label={say('sendRaw')}
      >
        {open && raw.split('\n').map((line, place) => <p key={place}>{visible(line, 1000)}</p>)}
      </div>
    </div>
  );
}
