import { CLUE_GROUPS, SPEAKER_FEATURES } from '../../../lib/core/recognition/speaker-features.ts';
import type { SpeakerWeights } from '../../../lib/core/recognition/speaker-weights.ts';
import { fit, type Choice, type Prior } from '../linking/fit.ts';
import { speakerChoices, type ReadArticle } from './choices.ts';

/** How strongly weights are drawn to where they begin, per example. */
const PULL = 0.004;

/** Where the weights begin; all others at 0. */
const starts: Readonly<Record<string, number>> = { reply: 2, behind: 2, role: 2, answer: 2 };
/** What articles are read with the first time: roughly, the subject of the sentence before speaks. */
const roughly = { always: 0.1, namedSubject: 1, nearest: 0.5, subjectBefore: 2, spokeHereAlone: 3, namedSince: 3, prominence: 0.3 };
const rough: SpeakerWeights = { he: roughly, the: roughly, nobody: {}, on: roughly, open: roughly };

/**
 * Weights fitted on these articles: once on what is asked where one speaker is chosen after the other, and with those on what is
 * asked where all speakers before are the right ones, because whoever is wrong teaches nothing about taking turns.
 */
export function fitSpeakers(articles: readonly ReadArticle[]): SpeakerWeights {
  const first = fitChoices(articles.flatMap((article) => speakerChoices(article, rough, false)));
  return fitChoices(articles.flatMap((article) => speakerChoices(article, first, true)));
}

function fitChoices(choices: readonly Choice[]): SpeakerWeights {
  const names = SPEAKER_FEATURES.flatMap((feature) => [feature, ...CLUE_GROUPS.map((group) => `${group}:${feature}`)]);
  const priors = Object.fromEntries(names.map((name): [string, Prior] => [name, { start: starts[name] ?? 0, least: -Infinity, most: Infinity }]));
  const { weights } = fit(choices, priors, PULL);
  const row = (group: string): Record<string, number> => Object.fromEntries(SPEAKER_FEATURES.map((feature) => [feature, (weights[feature] ?? 0) + (weights[`${group}:${feature}`] ?? 0)]));
  return Object.fromEntries(CLUE_GROUPS.map((group) => [group, row(group)])) as unknown as SpeakerWeights;
}
