/** `npm run train -- NAME`: trains one of the models that ship. */
const trainers: Readonly<Record<string, () => Promise<{ train: (args: readonly string[]) => Promise<void> }>>> = {
  recogniser: () => import('./recogniser/train.ts'),
  speakers: () => import('./speakers/train.ts'),
  linking: () => import('./linking/train.ts'),
  detection: () => import('./detection/train.ts'),
};

const [name = '', ...args] = process.argv.slice(2);
const load = trainers[name];
if (load === undefined) {
  console.error(`usage: npm run train -- ${Object.keys(trainers).join(' | ')}`);
  process.exitCode = 2;
} else {
  await (await load()).train(args).catch((error: unknown) => {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT') throw error;
    console.error(`nothing trained: ${path} is not here. Training reads data that is not part of the repository; --shared names its folder.`);
    process.exitCode = 1;
  });
}
