import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isWikipediaLanguage, mostLanguages, type Settings } from '../../lib/core/settings/settings.ts';
import { codeOf, Problem } from '../problem.tsx';
import { SettingsSection } from './settings-section.tsx';

export interface LookUpsSectionProps {
  readonly settings: Pick<Settings, 'lookUps' | 'wikipediaLanguages'>;
  readonly onChange: (change: Partial<Pick<Settings, 'lookUps' | 'wikipediaLanguages'>>) => void;
  /** Has the browser ask, where it does; called in the click itself. False if the reader declines. */
  readonly onAllow: () => Promise<boolean>;
  readonly onForget: () => Promise<void>;
}

/** When names may be looked up on Wikipedia, and in which languages. */
export function LookUpsSection({ settings, onChange, onAllow, onForget }: LookUpsSectionProps): JSX.Element {
  const [isDeclined, setDeclined] = useState(false);
  const [forgotten, setForgotten] = useState<'no' | 'yes' | { readonly code: string }>('no');
  const group = useId();
  const choose = (lookUps: Settings['lookUps'], allowed: Promise<boolean>): void => void allowed.then((isAllowed) => {
    setDeclined(!isAllowed);
    if (isAllowed) onChange({ lookUps });
  }, () => setDeclined(true));
  const option = (value: Settings['lookUps'], label: string, how?: string): JSX.Element => (
    <label class="check">
      <input type="radio" name={group} value={value} checked={settings.lookUps === value}
        onClick={(event) => {
          // What the browser allows decides, not the click.
          if (settings.lookUps !== value) { event.preventDefault(); choose(value, value === 'off' ? Promise.resolve(true) : onAllow()); }
        }} /> <span>{label}{how !== undefined && <span class="muted how">{how}</span>}</span>
    </label>
  );
  return (
    <SettingsSection id="look-ups" title={i18n.t('library.settings.lookUps')}>
      <p class="muted">{i18n.t('library.settings.lookUpsHow')}</p>
      <div role="radiogroup" aria-label={i18n.t('library.settings.lookUps')} class="radios">
        {option('off', i18n.t('library.settings.lookUpsOff'))}
        {option('click', i18n.t('library.settings.lookUpsClick'))}
        {option('automatic', i18n.t('library.settings.lookUpsAutomatic'), i18n.t('library.settings.lookUpsAutomaticHow'))}
      </div>
      <p class="problem" role="status" hidden={!isDeclined}>{isDeclined && i18n.t('library.settings.lookUpsDeclined')}</p>
      <Languages languages={settings.wikipediaLanguages} onChange={(wikipediaLanguages) => onChange({ wikipediaLanguages })} />
      <p>
        <button type="button" class="btn-quiet" onClick={() => void onForget().then(() => setForgotten('yes'), (error: unknown) => setForgotten({ code: codeOf(error) }))}>{i18n.t('library.settings.forget')}</button>{' '}
        <span role="status">{forgotten === 'yes' && i18n.t('library.settings.forgotten')}</span>
      </p>
      <Problem code={typeof forgotten === 'object' ? forgotten.code : null} />
    </SettingsSection>
  );
}

/** A list of codes in one field; kept as soon as it is left, if every code is one. */
function Languages({ languages, onChange }: { readonly languages: readonly string[]; readonly onChange: (languages: readonly string[]) => void }): JSX.Element {
  const [wrong, setWrong] = useState<string | null>(null);
  const [field, how] = [useId(), useId()];
  const keep = (typed: string): void => {
    const codes = [...new Set(typed.toLowerCase().split(/[\s,;]+/).filter((code) => code !== ''))];
    const bad = codes.find((code) => !isWikipediaLanguage(code)) ?? codes[mostLanguages];
    setWrong(bad ?? null);
    if (bad === undefined && codes.length > 0) onChange(codes);
  };
  return (
    <>
      <label class="above" for={field}>{i18n.t('library.settings.languages')}</label>
      <input id={field} class="field languages" dir="ltr" spellcheck={false} autocomplete="off" value={languages.join(', ')} aria-describedby={how} aria-invalid={wrong !== null}
        onChange={(event) => keep(event.currentTarget.value)} />
      <p id={how} class="muted small">{i18n.t('library.settings.languagesHow')}</p>
      <p class="problem" role="alert" hidden={wrong === null}>{wrong !== null && i18n.t('library.settings.languagesWrong', [wrong])}</p>
    </>
  );
}
