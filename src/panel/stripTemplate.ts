import { html, svg } from 'lit';
import { l10n } from './l10n';
import type { TemplateResult } from 'lit';
import type { StripMark, StripView } from '../core/presentation/model';

const WIDTH = 600;
const HEIGHT = 26;
const AXIS = 20;
/** Marks closer than this share of the axis are stacked. */
const APART = 0.022;
const STEP = 7;

/** The values on an axis: a dot for what the words point to, a line for what they allow. */
export function stripTemplate(strip: StripView): TemplateResult {
  const placed = stack(strip.marks);
  const height = HEIGHT + STEP * Math.max(0, ...placed.map(({ level }) => level));
  const floor = height - HEIGHT + AXIS - 8;
  const label = strip.marks.map((mark) => mark.label).join('; ');
  return html`<figure class="strip">
    <svg
      viewBox="0 0 ${WIDTH} ${height}"
      preserveAspectRatio="none"
      height=${height}
      role="img"
      aria-label=${l10n.t('Values: {0}', label)}
    >
      <line class="axis" x1="0" x2=${WIDTH} y1=${height - 4} y2=${height - 4} vector-effect="non-scaling-stroke" />
      ${placed.map(
        ({ mark, level }) =>
          svg`<line class="reach ${mark.stance}" x1=${mark.low * WIDTH} x2=${mark.high * WIDTH} y1=${floor - level * STEP} y2=${floor - level * STEP} vector-effect="non-scaling-stroke" />
          <line class="dot ${mark.stance}" x1=${mark.at * WIDTH} x2=${mark.at * WIDTH + 0.01} y1=${floor - level * STEP} y2=${floor - level * STEP} vector-effect="non-scaling-stroke"><title>${mark.label}</title></line>`,
      )}
    </svg>
    <figcaption>
      <span>${strip.from}</span
      >${strip.scale === 'logarithmic' ? html`<span class="dim">${l10n.t('log scale')}</span>` : ''}<span
        >${strip.to}</span
      >
    </figcaption>
  </figure>`;
}

interface Placed {
  readonly mark: StripMark;
  readonly level: number;
}

function stack(marks: readonly StripMark[]): Placed[] {
  const ends: number[] = [];
  return [...marks]
    .sort((a, b) => a.at - b.at || Number(b.stance === 'here') - Number(a.stance === 'here'))
    .map((mark) => {
      const free = ends.findIndex((end) => end <= mark.low && end <= mark.at - APART);
      const level = free < 0 ? ends.length : free;
      ends[level] = Math.max(mark.high, mark.at + APART / 4);
      return { mark, level };
    });
}
