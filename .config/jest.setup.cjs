// Property tests use the same cases on every run; FC_SEED=… selects others.
require('fast-check').configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_123) });
