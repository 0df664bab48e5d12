#!/usr/bin/env node
import * as nodeModule from 'node:module';

// Node 22.1 and later keep compiled code between runs; earlier ones have no such function.
nodeModule.enableCompileCache?.();
await import('../dist/cli/main.js');
