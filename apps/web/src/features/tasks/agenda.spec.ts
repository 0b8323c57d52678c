import type { TaskResponse } from '@app/contracts';
import { agenda } from './agenda.rules';

function task(id: string, dueOn: string, state: TaskResponse['state'] = 'open'): TaskResponse {
  return {
    id,
    account: id,
    accountName: id,
    pilot: 'main',
    playbook: 'gone-quiet',
    title: 'Call',
    text: '',
    dueOn,
    assignee: null,
    state,
    reason: null,
    createdAt: '2026-11-01T00:00:00Z',
    closedAt: null,
  };
}

it('puts tasks under when they are due, soonest first, without those that are done', () => {
  const tasks = [
    task('far', '2026-12-24'),
    task('b', '2026-11-26'),
    task('a', '2026-11-26'),
    task('late', '2026-11-20'),
    task('week', '2026-12-03'),
    task('done', '2026-11-26', 'done'),
  ];
  const parts = agenda(tasks, '2026-11-26');
  expect(parts.map(({ name, tasks: due }) => [name, due.map(({ id }) => id)])).toEqual([
    ['Late', ['late']],
    ['Today', ['a', 'b']],
    ['In the next seven days', ['week']],
    ['Later', ['far']],
  ]);
  const [, today] = agenda(tasks, '2026-11-26', ['b', 'a']);
  expect(today?.tasks.map(({ id }) => id)).toEqual(['b', 'a']);
});
