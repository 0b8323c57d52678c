import type { AccountResponse, HealthResponse, PeopleResponse, TaskResponse } from '@app/contracts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { shownBand, shownScore } from '../../ui/format/band';
import { BandMark, BandWord } from '../../ui/band-mark';
import { StaleSince } from '../../ui/stale-since';
import { useClock } from '../../ui/format/clock';
import { dayStart, dayWords, dueWords, fullWeekday } from '../../ui/format/moment';
import { useKeys } from '../../ui/keys';
import { leadOf, unbroken } from '../../ui/format/typeset';
import { Evidence } from './evidence';
import { LogPopover } from './answers/log-popover';
import { LOG_KINDS, type LogKind } from './answers/log-signal.rules';
import { peopleToName } from './people/people.rules';
import { asksFirst, Questions } from './answers/questions';
import styles from './account.module.css';

interface Props {
  account: AccountResponse;
  health: HealthResponse;
  tasks: TaskResponse[] | null;
  people: PeopleResponse | null;
  log: LogKind | null;
  onLog: (open: LogKind | null) => void;
}

/** The client, the one sentence, what is agreed next, and what can be done about it. */
export function AccountHead({ account, health, people, log, onLog }: Props) {
  const { now, today } = useClock();
  const [open, setOpen] = useState(false);
  useKeys({ l: () => onLog('call') });
  const band = shownBand(health);
  const isAsked = health.hint?.code === 'hint.fill-in' && asksFirst(health);
  const { lead, rest } = leadOf(health.sentence.text);
  const said = (
    <>
      {unbroken(lead)} {rest !== '' && <span className={styles.rest}>{unbroken(rest)}</span>}
    </>
  );
  const next = people?.nextStep ?? null;
  const named = people === null ? [] : peopleToName(people);
  return (
    <header className={styles.head}>
      <title>{`${account.name} · Afterpilot`}</title>
      <div className={styles.nameline}>
        <Link to="/" className={styles.back}>
          Portfolio
        </Link>
        <span aria-hidden="true">/</span>
        <h1 className={styles.name}>{account.name}</h1>
        {account.region !== null && <span>{account.region}</span>}
        <span className={styles.bandline}>
          <BandMark band={band} />
          <BandWord band={band} />
          {band !== 'early-read' && health.score !== null && <span className={styles.score}>{shownScore(health.score)}</span>}
        </span>
        {health.override !== null && (
          <span className={styles.byhand}>
            override: <BandMark band={health.override.band} /> <BandWord band={health.override.band} /> until{' '}
            {dayWords(dayStart(health.override.until), now)}
          </span>
        )}
        {health.staleSince !== null && <StaleSince at={health.staleSince} />}
        {health.pilots.length > 1 && <span>weakest pilot: {health.pilot}</span>}
      </div>
      <p className={styles.sentence}>
        {health.evidence.length === 0 ? (
          said
        ) : (
          <button
            type="button"
            className={styles.opens}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            title="Show the signals behind this"
          >
            {said}
          </button>
        )}
      </p>
      {health.hint !== null && !isAsked && <p className={styles.hint}>{unbroken(health.hint.text)}</p>}
      {open && <Evidence account={account.key} ids={health.evidence} />}
      <Questions health={health} people={named} />
      {next !== null && (
        <p className={styles.agreed}>
          Agreed{next.name === null ? '' : ` with ${next.name}`}: {next.what},{' '}
          <span title={fullWeekday(next.dueOn)}>{dueWords(next.dueOn, today)}</span>.
        </p>
      )}
      <div className={styles.acts}>
        {LOG_KINDS.map((kind, index) => (
          <LogPopover
            key={kind}
            kind={kind}
            main={index === 0}
            account={account.key}
            people={named}
            open={log === kind}
            onOpen={(wanted) => onLog(wanted ? kind : null)}
          />
        ))}
      </div>
    </header>
  );
}
