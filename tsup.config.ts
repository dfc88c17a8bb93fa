import { defineConfig } from 'tsup';
import { entries } from './entries.config.ts';

// declarations alone: vite makes the programs
export default defineConfig({ entry: { ...entries }, format: ['esm', 'cjs'], dts: { only: true } });
