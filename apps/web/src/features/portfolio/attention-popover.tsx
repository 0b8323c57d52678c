import { Popover } from '@mantine/core';
import type { PortfolioItem } from '@app/contracts';
import type { ReactElement } from 'react';
import { useClock } from '../../ui/format/clock';
import { dayStart, relativeDay } from '../../ui/format/moment';
import { money } from '../../ui/format/money';
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
  const { today } = useClock();
  const { renewsOn, windowClosesOn } = item;
  const isWithin = (day: string, days: number) => dayStart(day) - dayStart(today) <= days * 86_400_000;
  const { bad, stake, near } = attentionReasons(item, {
    value: money(item.annualValue, item.currency),
    renews: renewsOn && relativeDay(renewsOn, today),
    near: renewsOn !== null && isWithin(renewsOn, HORIZON_DAYS),
    window: windowClosesOn !== null && isWithin(windowClosesOn, WINDOW_DAYS) ? relativeDay(windowClosesOn, today) : null,
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
