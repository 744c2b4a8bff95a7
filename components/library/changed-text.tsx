import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ParagraphChange, WordChange } from '../../lib/core/library/compare-texts.ts';

/** Two texts as one: words that came and went marked in their paragraphs, paragraphs that stayed folded away. */
export function ChangedText({ paragraphs, language }: { paragraphs: readonly ParagraphChange[]; language: string | null }): JSX.Element {
  return (
    <div class="changed-text said" {...(language === null ? {} : { lang: language })}>
      {runsOf(paragraphs).map((run, at) => (run[0]?.change === 'same' ? <Unchanged key={at} paragraphs={run} />
        : run.map((paragraph, inner) => <p key={`${at} ${inner}`} class={`paragraph-${paragraph.change}`} dir="auto">{paragraph.words.map(word)}</p>)))}
    </div>
  );
}

function Unchanged({ paragraphs }: { paragraphs: readonly ParagraphChange[] }): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return isOpen ? <>{paragraphs.map((paragraph, at) => <p key={at} class="muted" dir="auto">{paragraph.words.map(word)}</p>)}</>
    : <p class="unchanged"><button type="button" class="link" onClick={() => setOpen(true)}>{i18n.t('changed.unchanged', paragraphs.length)}</button></p>;
}

function word({ text, change }: WordChange, at: number): JSX.Element {
  if (change === 'same') return <span key={at}>{text}</span>;
  const Tag = change === 'came' ? 'ins' : 'del';
  // Browsers do not speak ins and del, so it is said in words.
  return <Tag key={at}><span class="visually-hidden"> [{change === 'came' ? i18n.t('changed.cameWord') : i18n.t('changed.wentWord')}: </span>{text}<span class="visually-hidden">] </span></Tag>;
}

/** Paragraphs that stayed and follow each other as one run, all others one by one. */
function runsOf(paragraphs: readonly ParagraphChange[]): readonly (readonly ParagraphChange[])[] {
  const runs: ParagraphChange[][] = [];
  for (const paragraph of paragraphs) {
    const last = runs.at(-1);
    if (paragraph.change === 'same' && last?.[0]?.change === 'same') last.push(paragraph);
    else runs.push([paragraph]);
  }
  return runs;
}
