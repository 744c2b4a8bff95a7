import type { JSX } from 'preact';
import { ArticlePane } from '../popup/article-pane.tsx';
import type { PopupProps } from '../popup/popup-props.ts';
import { PanelNames } from './panel-names.tsx';

/**
 * The side panel of a tab with an article: what the popup shows, in order of appearance, while the reader reads on. It
 * points in the page and opens no card there: a card would say again what stands here.
 */
export function Panel(props: PopupProps): JSX.Element {
  const { state, record, onPoint } = props;
  return (
    <ArticlePane {...props} onShowMention={onPoint} list={(on) => (
      <PanelNames {...on} mentions={state.reading.recognition.mentions} text={state.article.text} notes={record.nameNotes} onPoint={onPoint} />
    )} />
  );
}
