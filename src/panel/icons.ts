import { svg } from 'lit';
import type { TemplateResult } from 'lit';

const icon = (path: string): TemplateResult =>
  svg`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d=${path} fill="none" stroke="currentColor" stroke-width="1.1" stroke-linecap="round" stroke-linejoin="round" /></svg>`;

export const chevronIcon = icon('M4 6.25 8 10.25 12 6.25');
export const compareIcon = icon('M2.5 3.5h4.5v9H2.5zM9 3.5h4.5v9H9zM4 6h1.5M4 8h1.5M10.5 6H12M10.5 8H12');
export const noteIcon = icon('M2.5 3h11v7.5H8L5.2 13v-2.500H2.500zM8 5v3.500M6.250 6.750h3.500');
