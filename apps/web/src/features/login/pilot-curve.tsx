import styles from './login.module.css';

/** The story of the product in one line: the pilot rises, is handed over, and half a year later no replies. */
export function PilotCurve() {
  return (
    <svg
      className={styles.curve}
      viewBox="0 0 560 220"
      role="img"
      aria-label="A pilot rises to its handover; 180 days later the answers have stopped."
    >
      <line x1="0" x2="560" y1="180.5" y2="180.5" className={styles.axis} />
      <line x1="188.5" x2="188.5" y1="40" y2="180" className={styles.axis} />
      <path d="M0 172 C70 168 96 52 188 48" className={styles.rise} />
      <path d="M188 48 C250 46 286 62 330 92 C378 124 420 156 560 168" className={styles.fall} />
      {[206, 219, 231, 246, 262, 283, 311, 352].map((x) => (
        <circle key={x} cx={x} cy="180.5" r="3.4" className={styles.answer} />
      ))}
      <line x1="352" x2="504" y1="180.5" y2="180.5" className={styles.quiet} />
      <circle cx="188" cy="48" r="4.5" className={styles.point} />
      <path d="M498.5 174.5h12v12h-12z" className={styles.stall} />
      <text x="188" y="28" textAnchor="middle">
        handover
      </text>
      <text x="188" y="206" textAnchor="middle">
        day 0
      </text>
      <text x="504" y="206" textAnchor="middle">
        +180
      </text>
      <text x="410" y="206" textAnchor="middle">
        no replies
      </text>
    </svg>
  );
}
