// Property tests draw the same cases at every run; FC_SEED=… draws others.
require('fast-check').configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_123) });
