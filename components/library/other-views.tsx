import type { JSX } from 'preact';
import { AboutView } from './about-view.tsx';
import { ArticleView } from './article-view.tsx';
import { BinView } from './bin-view.tsx';
import { ChangesView } from './changes-view.tsx';
import { CorrectionsView } from './corrections-view.tsx';
import { MapView } from './map-view.tsx';
import { NameView } from './name-view.tsx';
import { NamesView } from './names-view.tsx';
import { NotesView } from './notes-view.tsx';
import { ReadView } from './read-view.tsx';
import type { Route } from './route.ts';
import { SettingsView, type SettingsViewProps } from './settings-view.tsx';
import { TimelineView } from './timeline-view.tsx';

export interface OtherViewProps {
  readonly route: Exclude<Route, { view: 'articles' }>;
  readonly settings: Omit<SettingsViewProps, 'section'>;
  readonly version: string;
}

/** The view that the address names, if it is not the one with which the library opens: all of these are loaded after that one. */
export function OtherView({ route, settings, version }: OtherViewProps): JSX.Element {
  switch (route.view) {
    case 'article': return <ArticleView key={route.id} id={route.id} />;
    case 'changes': return <ChangesView key={`${route.id} ${route.version}`} id={route.id} version={route.version} />;
    case 'people': return <NamesView key="people" kind="person" />;
    case 'places': return <NamesView key="places" kind="place" />;
    case 'name': return <NameView key={route.key} name={route.key} />;
    case 'notes': return <NotesView />;
    case 'timeline': return <TimelineView />;
    case 'map': return <MapView />;
    case 'corrections': return <CorrectionsView />;
    case 'read': return <ReadView />;
    case 'bin': return <BinView />;
    case 'settings': return <SettingsView {...settings} section={route.section} />;
    case 'about': return <AboutView version={version} />;
  }
}
