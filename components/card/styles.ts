import tokens from '../tokens.css?inline';
import controls from '../controls.css?inline';
import notes from '../notes/notes.css?inline';
import parts from './parts.css?inline';
import card from './card.css?inline';

/** All styles of the card as one sheet for its shadow root; nothing in it reaches outside. */
export const cardStyles: string = [tokens, controls, notes, parts, card].join('\n');
