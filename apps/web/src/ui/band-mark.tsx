import type { ShownBand } from '@app/contracts';
import { BAND_WORDS } from './format/band';

const COLOUR: Record<ShownBand, string> = {
  thriving: 'var(--thriving)',
  steady: 'var(--steady)',
  'at-risk': 'var(--at-risk-shape)',
  stalled: 'var(--stalled)',
  'early-read': 'var(--early)',
  unknown: 'var(--early)',
};

function Shape({ band, colour }: { band: ShownBand; colour: string }) {
  switch (band) {
    case 'thriving':
      return <circle cx="6" cy="6" r="5" fill={colour} />;
    case 'steady':
      return (
        <>
          <circle cx="6" cy="6" r="4.4" fill="none" stroke={colour} strokeWidth="1.3" />
          <path d="M6 1.4a4.6 4.6 0 0 0 0 9.2z" fill={colour} />
        </>
      );
    case 'at-risk':
      return <path d="M6 .9 11.4 10.7H.6z" fill={colour} />;
    case 'stalled':
      return <rect x="1.2" y="1.2" width="9.6" height="9.6" rx="0.6" fill={colour} />;
    case 'early-read':
    case 'unknown':
      return <circle cx="6" cy="6" r="4.4" fill="none" stroke={colour} strokeWidth="1.4" strokeDasharray="2.3 1.65" />;
  }
}

/** The band as a shape; the word is always there for a screen reader and on hover. */
export function BandMark({ band, size = 12 }: { band: ShownBand; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" role="img" aria-label={BAND_WORDS[band]} style={{ flex: 'none' }}>
      <title>{BAND_WORDS[band]}</title>
      <Shape band={band} colour={COLOUR[band]} />
    </svg>
  );
}

/** The band's word in its own ink, for headings. */
export function BandWord({ band }: { band: ShownBand }) {
  const ink = band === 'at-risk' ? 'var(--at-risk)' : COLOUR[band];
  return <span style={{ color: ink, fontWeight: 550 }}>{BAND_WORDS[band]}</span>;
}
