import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { WorldMap } from '../../lib/core/card/world-map.ts';
import { clusterPoints, type PointCluster } from '../../lib/core/library/cluster-points.ts';
import { NameLink } from './name-link.tsx';
import type { PlacePoint } from './place-point.ts';
import { hashOf } from './route.ts';
import { useWidth } from './use-width.ts';

/** What is seen of the map: its middle, and how much larger than the whole it is shown. */
interface Look { readonly x: number; readonly y: number; readonly zoom: number }

const mostZoom = 64;
/** Points closer than this on the screen, in CSS pixels, are one. */
const apart = 26;
/** How far an arrow key moves, as a share of what is seen. */
const stride = 0.2;
const listed = 60;

/**
 * The places on the map: circles as large as they have articles, those too close together as one with its number.
 * Dragging and arrows move it, the wheel and plus and minus zoom, and every circle is a link or a button of its own.
 */
export function PlacesMap({ world, points }: { world: WorldMap; points: readonly PlacePoint[] }): JSX.Element {
  const whole: Look = { x: world.width / 2, y: world.height / 2, zoom: 1 };
  const [look, setLook] = useState<Look>(whole);
  const drag = useRef<{ readonly x: number; readonly y: number; readonly look: Look } | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const [width, height] = [world.width / look.zoom, world.height / look.zoom];
  const [left, top] = [look.x - width / 2, look.y - height / 2];
  // A CSS pixel in units of the map: circles and words are of one size in a window of any width.
  const pixel = width / useWidth(svg, world.width);
  const clusters = useMemo(() => clusterPoints(points, apart * pixel), [points, pixel]);
  const seen = clusters.filter(({ x, y }) => x >= left && x <= left + width && y >= top && y <= top + height);
  const most = Math.max(1, ...points.map(({ weight }) => weight));

  const show = (next: Look): void => {
    const zoom = Math.min(mostZoom, Math.max(1, next.zoom));
    const within = (middle: number, size: number): number => Math.min(size - size / zoom / 2, Math.max(size / zoom / 2, middle));
    setLook({ zoom, x: within(next.x, world.width), y: within(next.y, world.height) });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (move !== undefined) show({ ...look, x: look.x + (move[0] as number) * width * stride, y: look.y + (move[1] as number) * height * stride });
    else if (event.key === '+' || event.key === '=') show({ ...look, zoom: look.zoom * 2 });
    else if (event.key === '-') show({ ...look, zoom: look.zoom / 2 });
    else if (event.key === '0') show(whole);
    else return;
    event.preventDefault();
  };
  const onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    const box = (svg.current as SVGSVGElement).getBoundingClientRect();
    const [x, y] = [left + (event.clientX - box.left) * pixel, top + (event.clientY - box.top) * pixel];
    const zoom = Math.min(mostZoom, Math.max(1, look.zoom * (event.deltaY < 0 ? 1.4 : 1 / 1.4)));
    // What is under the pointer stays there.
    show({ zoom, x: x + (look.x - x) * look.zoom / zoom, y: y + (look.y - y) * look.zoom / zoom });
  };
  return (
    <div class="places-map">
      <div class="map-frame">
        <svg ref={svg} viewBox={`${left} ${top} ${width} ${height}`} role="group" aria-label={i18n.t('library.map.label')} tabindex={0} onKeyDown={onKeyDown} onWheel={onWheel}
          onPointerDown={(event) => { drag.current = { x: event.clientX, y: event.clientY, look }; }}
          onPointerMove={(event) => {
            const from = drag.current;
            if (from === null || Math.hypot(event.clientX - from.x, event.clientY - from.y) < 4) return;
            (event.currentTarget as Element).setPointerCapture(event.pointerId);
            show({ ...from.look, x: from.look.x - (event.clientX - from.x) * pixel, y: from.look.y - (event.clientY - from.y) * pixel });
          }}
          onPointerUp={() => { drag.current = null; }} onPointerCancel={() => { drag.current = null; }}>
          <path class="map-land" d={world.land} aria-hidden="true" />
          {seen.map((cluster) => <Spot key={cluster.points[0]?.key} cluster={cluster} pixel={pixel} most={most} onOpen={() => show({ x: cluster.x, y: cluster.y, zoom: look.zoom * 2.5 })} isDeepest={look.zoom >= mostZoom} />)}
        </svg>
        <div class="map-buttons">
          <button type="button" class="btn-icon" aria-label={i18n.t('library.map.in')} disabled={look.zoom >= mostZoom} onClick={() => show({ ...look, zoom: look.zoom * 2 })}>+</button>
          <button type="button" class="btn-icon" aria-label={i18n.t('library.map.out')} disabled={look.zoom <= 1} onClick={() => show({ ...look, zoom: look.zoom / 2 })}>−</button>
          {look.zoom > 1 && <button type="button" class="btn-quiet" onClick={() => show(whole)}>{i18n.t('library.map.whole')}</button>}
        </div>
      </div>
      <section>
        <h2>{i18n.t('library.map.inView')}</h2>
        <ul class="plain map-list">{seen.flatMap((cluster) => cluster.points).toSorted((a, b) => b.weight - a.weight).slice(0, listed).map(({ place }) => (
          <li key={place.key}><NameLink entity={{ key: place.key, kind: 'place', name: place.name }} /> <span class="muted small">{i18n.t('library.articleCount', place.articles)}</span></li>
        ))}</ul>
      </section>
      <p class="muted small">{i18n.t('card.map.note')}</p>
    </div>
  );
}

interface SpotProps {
  readonly cluster: PointCluster<PlacePoint>;
  /** A CSS pixel in units of the map. */
  readonly pixel: number;
  readonly most: number;
  readonly onOpen: () => void;
  /** Nothing more is to be told apart by zooming: a cluster then leads to its weightiest place. */
  readonly isDeepest: boolean;
}

function Spot({ cluster, pixel, most, onOpen, isDeepest }: SpotProps): JSX.Element {
  const [first, ...others] = cluster.points as [PlacePoint, ...PlacePoint[]];
  const radius = (5 + 9 * Math.sqrt(Math.min(1, cluster.weight / most))) * pixel;
  const isOne = others.length === 0 || isDeepest;
  const label = isOne ? `${first.place.name}: ${i18n.t('library.articleCount', first.weight)}`
    : i18n.t('library.map.cluster', [cluster.points.length, first.place.name]);
  const circle = (
    <>
      <title>{label}</title>
      {/* A circle smaller than a fingertip is still as easy to press. */}
      <circle cx={cluster.x} cy={cluster.y} r={Math.max(radius, 12 * pixel)} fill="transparent" />
      <circle class={isOne ? 'map-spot' : 'map-spot map-cluster'} cx={cluster.x} cy={cluster.y} r={radius} />
      {!isOne && <text x={cluster.x} y={cluster.y} font-size={10 * pixel} dy="0.36em" text-anchor="middle">{cluster.points.length}</text>}
    </>
  );
  return isOne ? <a href={hashOf({ view: 'name', key: first.place.key })} aria-label={label}>{circle}</a> : (
    <g role="button" tabindex={0} aria-label={label} onClick={onOpen}
      onKeyDown={(event) => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); event.stopPropagation(); onOpen(); } }}>{circle}</g>
  );
}
