/** What a worker says about itself besides its queue: its release, the Redis that it uses, and the schedule of backups. */
export const aboutWorkers = `
ALTER TABLE worker ADD COLUMN about jsonb;
`;
