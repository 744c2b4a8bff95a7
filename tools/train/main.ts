/** `npm run train -- NAME`: trains one of the models that ship. */
const trainers: Readonly<Record<string, () => Promise<{ train: (args: readonly string[]) => Promise<void> }>>> = {
  recogniser: () => import('./recogniser/train.ts'),
};

const [name = '', ...args] = process.argv.slice(2);
const load = trainers[name];
if (load === undefined) {
  console.error(`usage: npm run train -- ${Object.keys(trainers).join(' | ')}`);
  process.exitCode = 2;
} else {
  await (await load()).train(args);
}
