import { startWorld } from './world.ts';

const world = await startWorld({ port: Number(process.env['PORT'] ?? 4300), dataDir: process.env['OKNO_DATA'] ?? '.okno/data', seed: true });
console.log(world.url);
