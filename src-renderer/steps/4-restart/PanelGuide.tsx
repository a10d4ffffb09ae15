// The hosting firm's own clicks, in order, with a labelled drawing of what to press. Wording is dated data of the firm.
import { Select } from '@mantine/core';
import { IconChevronDown, IconExternalLink, IconServer } from '@tabler/icons-react';
import type { RichText } from '../../../src-main/contract/text.ts';
import type { RestartView } from '../../../src-main/contract/view/restart.ts';
import { call } from '../../todoku.ts';
import { RichWords } from '../../ui/RichWords.tsx';
import { Section } from '../../ui/Section.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { display } from '../../wording/format.ts';
import './PanelGuide.css';

export function PanelGuide({ restart }: { readonly restart: RestartView }) {
  const { say, openLink } = useUi();
  const { panel, panels } = restart;
  return (
    <Section
      title={say('restartHow')}
      caption={display(panel.origin)}
      beside={
        <Select
          className="panel-guide__choice"
          aria-label={say('restartPanelChoice')}
          size="sm"
          value={panel.id}
          allowDeselect={false}
          data={panels.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => {
            if (id !== null) void call('restart.choosePanel', { panel: id });
          }}
        />
      }
    >
      <div className="panel-guide">
        <ol className="panel-guide__steps">
          {panel.steps.map((step, place) => (
            <li key={place} className="panel-guide__step">
              <span className="panel-guide__number" aria-hidden="true">
                {place + 1}
              </span>
              <div>
                <p className="panel-guide__words">
                  <PanelWords text={step} />
                </p>
                {place === 0 && panel.url !== '' && (
                  <button
                    type="button"
                    className="link panel-guide__link"
                    onClick={() => openLink(panel.url)}
                  >
                    <IconExternalLink size={16} stroke={1.75} aria-hidden />
                    <span className="visually-hidden">{say('restartPanelOpen', { name: panel.name })}: </span>
                    {panel.url.replace(/^https:\/\/|\/$/g, '')}
                  </button>
                )}
              </div>
            </li>
          ))}
        </ol>
        <PanelPicture name={panel.name} host={restart.host} buttons={panel.buttons} />
      </div>
      {panel.caution.length > 0 && (
        <p className="panel-guide__caution">
          <RichWords text={panel.caution} />
        </p>
      )}
    </Section>
  );
}

/** A step's sentence; what is strong in it are the panel's own button names, drawn as buttons. */
export function PanelWords({ text }: { readonly text: RichText }) {
  return (
    <>
      {text.map((span, place) =>
        span.kind === 'strong' ? (
          <b key={place} className="panel-button">
            {display(span.text)}
          </b>
        ) : (
          <RichWords key={place} text={[span]} />
        ),
      )}
    </>
  );
}

interface PictureProps {
  readonly name: string;
  readonly host: string;
  readonly buttons: readonly string[];
}

function PanelPicture({ name, host, buttons }: PictureProps) {
  const { say } = useUi();
  const button = buttons.at(-1) ?? '';
  const menu = buttons.length > 1 ? (buttons.at(-2) ?? '') : '';
  if (button === '') return null;
  const spoken =
    menu === '' ? say('restartPictureOne', { button }) : say('restartPictureName', { menu, button });
  return (
    <figure className="panel-picture" role="img" aria-label={spoken}>
      <div className="panel-picture__head">
        <IconServer size={17} stroke={1.75} aria-hidden />
        <span className="panel-picture__title">{say('restartPanelTitle', { name })}</span>
        <span className="panel-picture__note">{say('restartPicture')}</span>
      </div>
      <div className="panel-picture__body">
        <div className="panel-picture__server">
          <span className="panel-picture__light" />
          <b>{/[a-z]/i.test(host) ? host.split('.')[0] : host}</b>
          <span className="panel-picture__state">{say('restartRunning')}</span>
        </div>
        <div className="panel-picture__lines">
          <i />
          <i />
          <i />
        </div>
        <div className="panel-picture__menu">
          {menu === '' ? (
            <span className="panel-picture__press">{display(button)}</span>
          ) : (
            <>
              <span className="panel-picture__button">
                {display(menu)} <IconChevronDown size={14} stroke={1.75} aria-hidden />
              </span>
              <div className="panel-picture__list">
                <i />
                <i />
                <span className="panel-picture__press">{display(button)}</span>
              </div>
            </>
          )}
        </div>
      </div>
    </figure>
  );
}
