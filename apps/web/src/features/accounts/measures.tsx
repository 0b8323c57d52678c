import type { GroupResponse, HealthResponse, MeasureResponse } from '@app/contracts';
import { useState } from 'react';
import { shownScore } from '../../ui/format/band';
import { useClock } from '../../ui/format/clock';
import { dayStart, dayWords } from '../../ui/format/moment';
import { Evidence } from './evidence';
import styles from './measures.module.css';

const percent = (weight: number) => `${(weight * 100).toFixed(weight < 0.095 ? 1 : 0).replace('.0', '')} %`;

/** Without a score nothing counts towards one. */
function Measure({ measure, account, scored }: { measure: MeasureResponse; account: string; scored: boolean }) {
  const [open, setOpen] = useState(false);
  const { now } = useClock();
  const unknown = measure.value === null;
  const value = measure.sentence.code.endsWith('unknown') ? 'not known' : shownScore(measure.value);
  return (
    <li className={styles.measure} data-row>
      <button type="button" className={styles.line} data-stop aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={styles.name}>
          {measure.name}
          {measure.frozenOn !== null && !unknown ? (
            <span className={styles.stale} title="Its source has stopped delivering">
              as of {dayWords(dayStart(measure.frozenOn), now)}
            </span>
          ) : (
            measure.known === 'expired' && <span className={styles.stale}>expired</span>
          )}
        </span>
        <span className={styles.bar} data-unknown={unknown || undefined}>
          <span style={{ width: `${measure.value ?? 0}%` }} />
        </span>
        <span className={styles.value}>{value}</span>
        <span
          className={styles.weight}
          title={scored ? `${shownScore(measure.value)} of 100, with a weight of ${percent(measure.weight)} of the score` : undefined}
        >
          {unknown || !scored ? '' : `${measure.contribution.toFixed(1)} of ${(measure.weight * 100).toFixed(1)}`}
        </span>
      </button>
      <p className={styles.sentence}>{measure.sentence.text}</p>
      {open && <Evidence account={account} ids={measure.evidence} />}
    </li>
  );
}

function Group({ group, account, scored }: { group: GroupResponse; account: string; scored: boolean }) {
  return (
    <section className={styles.group}>
      <h3>
        {group.name}
        <span>
          {group.value === null ? 'not known' : scored && `${group.contribution.toFixed(1)} of ${(group.weight * 100).toFixed(1)}`}
        </span>
      </h3>
      <ul>
        {group.measures.map((measure) => (
          <Measure key={measure.measure} measure={measure} account={account} scored={scored} />
        ))}
      </ul>
    </section>
  );
}

/** Only what is known; what is not known is asked for above. */
function knownOf(groups: readonly GroupResponse[]): GroupResponse[] {
  const known = groups.map((group) => ({ ...group, measures: group.measures.filter(({ value }) => value !== null) }));
  return known.filter(({ measures }) => measures.length > 0);
}

/** Score breakdown: it adds up, and each line opens the signals behind it. Without a score: what is known. */
export function Measures({ health, account }: { health: HealthResponse; account: string }) {
  const [gateOpen, setGateOpen] = useState<string | null>(null);
  const scored = health.rawScore !== null;
  const groups = scored ? health.groups : knownOf(health.groups);
  const sum = health.groups.reduce((total, group) => total + group.contribution, 0);
  return (
    <section className={styles.measures} aria-label={scored ? 'Score breakdown' : 'What is known'}>
      <h2>{scored ? 'Score breakdown' : 'What is known'}</h2>
      <div className={styles.groups}>
        {groups.map((group) => (
          <Group key={group.group} group={group} account={account} scored={scored} />
        ))}
      </div>
      {health.gates.map((gate) => (
        <div key={gate.gate} className={styles.gate}>
          <button
            type="button"
            className={styles.gateline}
            data-stop
            aria-expanded={gateOpen === gate.gate}
            onClick={() => setGateOpen(gateOpen === gate.gate ? null : gate.gate)}
          >
            <span>{gate.sentence.text}</span>
            <span className={styles.cap}>capped at {gate.cap}</span>
          </button>
          {gateOpen === gate.gate && <Evidence account={account} ids={gate.evidence} />}
        </div>
      ))}
      {health.score === null ? (
        <p className={styles.total}>No score yet: less than a quarter of what counts is known.</p>
      ) : (
        <p className={styles.total}>
          {health.rawScore === null ? 'Only the cap is known' : `Measures ${sum.toFixed(1)}`}
          {Math.abs(health.gateContribution) >= 0.05 && <>, caps −{Math.abs(health.gateContribution).toFixed(1)}</>}
          {' = '}
          <strong>{health.score.toFixed(1)}</strong>
        </p>
      )}
    </section>
  );
}
