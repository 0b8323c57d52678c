import type { PortfolioItem } from '@app/contracts';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import styles from './portfolio.module.css';

const AttentionPopover = lazy(() => import('./attention-popover').then((module) => ({ default: module.AttentionPopover })));

/** The score of a row. Pointed at or tapped, it says why the row stands where it stands; the words are fetched when wanted. */
export function RowAttention({ item, children }: { item: PortfolioItem; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const show = (now: boolean) => {
    setOpen(now);
    if (now) setWanted(true);
  };
  const button = (
    <button
      type="button"
      className={`${styles.scoreline} ${styles.attention}`}
      aria-expanded={open}
      onClick={() => show(!open)}
      onPointerEnter={(event) => event.pointerType === 'mouse' && show(true)}
      onPointerLeave={(event) => event.pointerType === 'mouse' && show(false)}
    >
      {children}
      <span className="unseen">: why {item.account.name} is here</span>
    </button>
  );
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <AttentionPopover item={item} open={open} onOpen={setOpen} button={button} />
    </Suspense>
  );
}
