import { Button, NativeSelect, Popover, TextInput } from '@mantine/core';
import type { Band } from '@app/scoring';
import { useState, type FormEvent } from 'react';
import { DateField } from '../../../ui/date-field/date-field';
import { BAND_WORDS } from '../../../ui/format/band';
import { DAY } from '@app/scoring/vocabulary';
import { useClock } from '../../../ui/format/clock';
import { isoDay } from '../../../ui/format/moment';
import { ScaleField } from '../../../ui/schema-form/scale-field';
import { usePulseLevels } from './use-pulse-levels';
import account from '../account.module.css';

const LONGEST = 90;
const BANDS: readonly Band[] = ['thriving', 'steady', 'at-risk', 'stalled'];

export interface Judgement {
  level: number;
  reason: string | null;
  override: { band: Band; until: string } | null;
}

/** Five words, a reason; and, if the computed band is wrong for now, another one until a date. */
export function JudgementPopover({ level, onGive }: { level: number; onGive: (judgement: Judgement) => void }) {
  const { now } = useClock();
  const levels = usePulseLevels();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [band, setBand] = useState<Band | ''>('');
  const [until, setUntil] = useState(isoDay(now + 30 * DAY));
  const [lack, setLack] = useState<string | null>(null);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const why = reason.trim() === '' ? null : reason.trim();
    if (band !== '' && why === null) return setLack('Give a reason, so that others understand the override.');
    const lasts = until >= isoDay(now) && until <= isoDay(now + LONGEST * DAY);
    if (band !== '' && !lasts) return setLack(`Choose an end date within ${LONGEST} days.`);
    setOpen(false);
    setReason('');
    setBand('');
    setLack(null);
    onGive({ level: Number(chosen ?? level), reason: why, override: band === '' ? null : { band, until } });
  };

  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" width={340} trapFocus returnFocus>
      <Popover.Target>
        <Button size="xs" variant="default" onClick={() => setOpen(!open)}>
          Assess this client
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form className={account.log} onSubmit={submit} aria-label="Your assessment">
          <ScaleField
            label="How is this client doing today?"
            value={chosen ?? String(level)}
            error={undefined}
            options={levels}
            onChange={setChosen}
          />
          <TextInput
            size="xs"
            label={band === '' ? 'Reason (optional)' : 'Why'}
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <NativeSelect
            size="xs"
            label="Override the band"
            value={band}
            onChange={(event) => setBand(event.currentTarget.value as Band | '')}
            data={[{ value: '', label: 'none' }, ...BANDS.map((value) => ({ value, label: BAND_WORDS[value] }))]}
          />
          {band !== '' && (
            <DateField
              label="Until"
              description="It ends automatically and does not change the score."
              min={isoDay(now)}
              max={isoDay(now + LONGEST * DAY)}
              value={until}
              onChange={setUntil}
            />
          )}
          {lack !== null && (
            <p role="alert" className={account.lack}>
              {lack}
            </p>
          )}
          <Button size="sm" type="submit">
            {band === '' ? 'Save' : `Show ${BAND_WORDS[band]} beside the score`}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
