import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { nearestMention, xrayPlaces } from '../../lib/core/card/xray.ts';
import type { Kind, Mention } from '../../lib/core/model/recognition.ts';
import { sentenceAt } from '../../lib/core/library/sentence-at.ts';

export interface XrayStripProps {
  readonly name: string;
  readonly kind: Kind;
  /** The mentions of the name, in order, and the text they stand in. */
  readonly mentions: readonly Mention[];
  readonly text: string;
  /** Goes to a mention in the page: an index into `mentions`. */
  readonly onGo: (index: number) => void;
}

const width = 1000;
const height = 24;

/**
 * Where in the article a name occurs: the strip is the article from its beginning to its end, a line is a mention. A
 * click goes to the closest; arrows, Home and End go through them, and Enter goes to the one at hand again.
 */
export function XrayStrip({ name, kind, mentions, text, onGo }: XrayStripProps): JSX.Element {
  const [current, setCurrent] = useState<number | null>(null);
  const places = xrayPlaces(mentions, text.length);
  const go = (index: number): void => {
    const within = Math.min(mentions.length - 1, Math.max(0, index));
    setCurrent(within);
    onGo(within);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const forward = getComputedStyle(event.currentTarget as Element).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const at = current ?? -1;
    const to = event.key === forward || event.key === 'ArrowDown' ? at + 1
      : event.key === 'ArrowLeft' || event.key === 'ArrowRight' || event.key === 'ArrowUp' ? at - 1
        : event.key === 'Home' ? 0 : event.key === 'End' ? mentions.length - 1 : event.key === 'Enter' || event.key === ' ' ? Math.max(0, at) : null;
    if (to === null) return;
    event.preventDefault();
    go(to);
  };
  const onClick = (event: MouseEvent): void => {
    const strip = event.currentTarget as Element;
    const box = strip.getBoundingClientRect();
    const share = (event.clientX - box.left) / Math.max(1, box.width);
    go(nearestMention(places, getComputedStyle(strip).direction === 'rtl' ? 1 - share : share));
  };
  const shown = mentions[current ?? 0] as Mention;
  return (
    <div class={`xray xray-${kind}`} role="slider" tabIndex={0} aria-label={i18n.t('panel.xray', [name])}
      aria-valuemin={1} aria-valuemax={mentions.length} aria-valuenow={(current ?? 0) + 1}
      aria-valuetext={i18n.t('panel.xrayAt', [(current ?? 0) + 1, mentions.length, sentenceOf(text, shown)])}
      onKeyDown={onKeyDown} onClick={onClick}>
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        <line class="xray-article" x1="0" x2={width} y1={height / 2} y2={height / 2} />
        {places.map((place, index) => (
          <line key={mentions[index]?.start} class={index === current ? 'xray-mention xray-current' : 'xray-mention'}
            x1={place * width} x2={place * width} y1={index === current ? 2 : 6} y2={index === current ? height - 2 : height - 6} />
        ))}
      </svg>
    </div>
  );
}

/** Long enough to tell mentions apart by ear. */
const spokenLength = 120;

function sentenceOf(text: string, mention: Mention): string {
  const { start, end } = sentenceAt(text, mention.start);
  return text.slice(start, Math.min(end, start + spokenLength));
}
