import type { TaskResponse } from '@app/contracts';
import { isMe, tasksOf } from './own-tasks.rules';

const aisha = { name: 'Aisha Rahman', email: 'aisha@vendor.example' };

it('knows a member by address, name or the part before the @', () => {
  expect(isMe('aisha', aisha)).toBe(true);
  expect(isMe('AISHA RAHMAN', aisha)).toBe(true);
  expect(isMe('ais', aisha)).toBe(false);
  expect(isMe(null, aisha)).toBe(false);
  expect(isMe('aisha', null)).toBe(false);
});

it('finds the tasks of all, of the member and of one assignee', () => {
  const tasks = ['aisha', 'ben@vendor.example', null].map((assignee) => ({ assignee }) as TaskResponse);
  expect(tasksOf(tasks, 'all', aisha)).toHaveLength(3);
  expect(tasksOf(tasks, 'mine', aisha)).toEqual([tasks[0]]);
  expect(tasksOf(tasks, 'ben@vendor.example', aisha)).toEqual([tasks[1]]);
});
