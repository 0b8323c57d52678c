import { Popover } from '@mantine/core';
import type { PortfolioItem } from '@app/contracts';
import type { ReactElement } from 'react';
import { dayStart, relative } from '../../ui/format/moment';
import { money } from '../../ui/format/money';
import { useNow } from '../../ui/format/now';
import { attentionReasons } from './attention.rules';
import styles from './portfolio.module.css';

const HORIZON_DAYS = 180;
const WINDOW_DAYS = 90;

interface Props {
  item: PortfolioItem;
  open: boolean;
  onOpen: (open: boolean) => void;
  button: ReactElement;
}

/** Attention in words: how bad, what is at stake, how near. */
export function AttentionPopover({ item, open, onOpen, button }: Props) {
  const now = useNow();
  const renews = item.renewsOn === null ? null : dayStart(item.renewsOn);
  const closes = item.windowClosesOn === null ? null : dayStart(item.windowClosesOn);
  const { bad, stake, near } = attentionReasons(item, {
    value: money(item.annualValue, item.currency),
    renews: renews === null ? null : relative(renews, now),
    near: renews !== null && renews - now <= HORIZON_DAYS * 86_400_000,
    window: closes === null || closes - now > WINDOW_DAYS * 86_400_000 ? null : relative(closes, now),
  });
  const rows = [
    ['Severity', bad, 'no open problems'],
    ['Money at stake', stake, 'value not known'],
    ['Urgency', near, 'no renewal within six months and no budget window closing soon'],
  ] as const;
  return (
    <Popover opened={open} onChange={onOpen} position="bottom-start" width={300} withinPortal>
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown>
        <p className={styles.whytitle}>
          Attention {Math.round(item.attention)}
          <span>of all clients, highest first</span>
        </p>
        <dl className={styles.reasons}>
          {rows.map(([name, reasons, otherwise]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{reasons.length === 0 ? otherwise : reasons.join(', ')}</dd>
            </div>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  );
}
