import { ingestCommand } from './bench/ingest/ingest.command';
import { judgementCommand } from './bench/judgement/judgement.command';
import { latencyCommand } from './bench/latency/latency.command';
import { rankCommand } from './bench/rank/rank.command';
import { warningCommand } from './bench/warning/warning.command';
import { replayBenchCommand } from './bench/replay/replay.command';
import { recomputeCommand } from './bench/recompute/recompute.command';
import { backupCommand } from './backup/backup.command';
import { restoreCommand } from './backup/restore.command';
import { exportCalendarCommand } from './calendar/export.command';
import type { Command } from './command';
import { addMemberCommand } from './identity/add-member.command';
import { createKeyCommand } from './identity/create-key.command';
import { resetPasswordCommand } from './identity/reset-password.command';
import { importSignalsCommand } from './import/import-signals.command';
import { failedUpdatesCommand } from './outbox/failed.command';
import { replayUpdatesCommand } from './outbox/replay.command';
import { replayCommand } from './replay/replay.command';
import { checkScorecardCommand } from './scorecard/check.command';
import { exportScorecardCommand } from './scorecard/export.command';
import { publishScorecardCommand } from './scorecard/publish.command';
import { migrateCommand } from './start/migrate.command';
import { startCommand } from './start/start.command';
import { trainSilenceCommand } from './train/train-silence.command';

/** All commands, by the words they are called with. A command of two words is one row: 'import signals'. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  start: startCommand,
  migrate: migrateCommand,
  backup: backupCommand,
  restore: restoreCommand,
  'member add': addMemberCommand,
  'member reset-password': resetPasswordCommand,
  'key create': createKeyCommand,
  'outbox failed': failedUpdatesCommand,
  'outbox replay': replayUpdatesCommand,
  'import signals': importSignalsCommand,
  replay: replayCommand,
  'calendar export': exportCalendarCommand,
  'scorecard export': exportScorecardCommand,
  'scorecard check': checkScorecardCommand,
  'scorecard publish': publishScorecardCommand,
  'train silence': trainSilenceCommand,
  'bench latency': latencyCommand,
  'bench ingest': ingestCommand,
  'bench rank': rankCommand,
  'bench judgement': judgementCommand,
  'bench warning': warningCommand,
  'bench recompute': recomputeCommand,
  'bench replay': replayBenchCommand,
};
