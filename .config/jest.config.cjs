process.env.TZ = 'UTC';

/** @type {import('jest').Config} */
module.exports = {
  rootDir: '..',
  testEnvironment: 'node',
  testMatch: ['**/*.spec.ts', '**/*.int-spec.ts', '**/*.e2e-spec.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.afterpilot/'],
  moduleNameMapper: {
    '^@app/scoring/vocabulary$': '<rootDir>/libs/scoring/src/vocabulary',
    '^@app/contracts/shapes$': '<rootDir>/libs/contracts/src/shapes',
    '^@app/([^/]+)$': '<rootDir>/libs/$1/src',
  },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  setupFiles: ['<rootDir>/.config/jest.setup.cjs'],
  testTimeout: 30_000,
};
