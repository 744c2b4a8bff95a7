import type { JSX } from 'preact';
import { ArticlePane } from './article-pane.tsx';
import { NameList } from './name-list.tsx';
import type { PopupProps } from './popup-props.ts';

/** The popup of a tab with an article: people, then places. */
export function Popup(props: PopupProps): JSX.Element {
  return <ArticlePane {...props} list={(on) => <NameList {...on} notes={props.record.nameNotes} />} />;
}
