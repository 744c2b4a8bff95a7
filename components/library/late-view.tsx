import type { ComponentType, JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { codeOf, Problem } from '../problem.tsx';
import type { OtherViewProps } from './other-views.tsx';

const loaded: { view?: ComponentType<OtherViewProps>; loading?: Promise<void> } = {};

/** Loads all views but the one with which the library opens, once; tried again at the next call if it fails. */
export function loadOtherViews(): Promise<void> {
  return loaded.loading ??= import('./other-views.tsx').then(({ OtherView }) => { loaded.view = OtherView; }, (error: unknown) => {
    delete loaded.loading;
    throw error;
  });
}

/** Any view but the first: nothing until it is loaded, which it is by the time that a reader goes to it. */
export function LateView(props: OtherViewProps): JSX.Element | null {
  const [, render] = useState(loaded.view !== undefined);
  const [problem, setProblem] = useState<string | null>(null);
  useLayoutEffect(() => {
    if (loaded.view === undefined) loadOtherViews().then(() => render(true), (error: unknown) => setProblem(codeOf(error)));
  }, []);
  const { view: View } = loaded;
  return View === undefined ? <Problem code={problem} /> : <View {...props} />;
}
