import { useMemo, useState } from 'react';
import { useSpeech } from '#components/ui/I18n.tsx';
import { type MapEntry, type MapNode, packMap, ROLES } from '#lib/packs/pack-map.ts';

/** Sizes of the picture (CSS px). */
const COLUMN = 250;
const NODE = 206;
const ROW = 30;
const HEAD = 34;

/** A name longer than this does not fit its box. */
const LONGEST = 27;

/**
 * The map of a pack as a picture: who acts, by what means, by which rule, who watches, with a line
 * between what belongs together. The list beside it says the same to a screen reader.
 */
export function PackMapPicture(props: {
  readonly entries: readonly MapEntry[];
  readonly nameOf: (entry: string) => string;
  readonly onOpen: (entry: string) => void;
}) {
  const { entries, nameOf, onOpen } = props;
  const { t } = useSpeech();
  const [near, setNear] = useState<string | null>(null);
  const { nodes, links } = useMemo(() => packMap(entries), [entries]);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const height = HEAD + ROW * Math.max(1, ...nodes.map(({ row }) => row + 1));
  const width = COLUMN * (ROLES.length - 1) + NODE;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="map-scroll" aria-label={t('packs.map')} tabIndex={0}>
      <svg className="pack-map" viewBox={`0 0 ${width} ${height}`} width={width} aria-hidden="true">
        {ROLES.map((role, column) => (
          <text key={role} className="map-head" x={column * COLUMN} y={18}>
            {t(`map.${role}`)}
          </text>
        ))}
        {links.map(([from, to]) => (
          <path
            key={`${from} ${to}`}
            className={near === from || near === to ? 'map-link near' : 'map-link'}
            d={lineOf(byId.get(from) as MapNode, byId.get(to) as MapNode)}
          />
        ))}
        {nodes.map(({ id, role, row }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: hidden from assistive technology; the list has buttons.
          <g
            key={id}
            className={`map-node map-${role}`}
            transform={`translate(${xOf(role)} ${HEAD + row * ROW})`}
            onClick={() => onOpen(id)}
            onPointerEnter={() => setNear(id)}
            onPointerLeave={() => setNear(null)}
          >
            <title>{nameOf(id)}</title>
            <rect width={NODE} height={ROW - 6} rx={4} />
            <text x={8} y={16}>
              {shortened(nameOf(id))}
            </text>
          </g>
        ))}
      </svg>
    </section>
  );
}

function xOf(role: MapNode['role']): number {
  return ROLES.indexOf(role) * COLUMN;
}

/** From the right edge of the left one to the left edge of the right one. */
function lineOf(a: MapNode, b: MapNode): string {
  const [left, right] = xOf(a.role) < xOf(b.role) ? [a, b] : [b, a];
  const middleOf = ({ row }: MapNode): number => HEAD + row * ROW + (ROW - 6) / 2;
  const [x1, y1, x2, y2] = [
    xOf(left.role) + NODE,
    middleOf(left),
    xOf(right.role),
    middleOf(right),
  ];
  const bend = (x2 - x1) / 2;
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}

function shortened(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name;
}
