import type { SlotRole } from '../../theory/heuristic.ts';

/** How a role is drawn: differences are seen in shape and in grey too. */
export interface RoleStyle {
  readonly label: string;
  /** Colour of the outline and of codes: at least 4.5 : 1 on the tint. */
  readonly dark: string;
  readonly tint: string;
  /** Radius of the corners. */
  readonly corner: number;
  /** Width of the outline. */
  readonly outline: number;
}

/** Colour and shape of each role. */
export const roleStyles: Readonly<Record<SlotRole, RoleStyle>> = {
  context: { label: 'Context', dark: '#00508f', tint: '#e8f0fa', corner: 1.5, outline: 0.75 },
  intervention: { label: 'Intervention', dark: '#5b2a86', tint: '#f1ebf7', corner: 1.5, outline: 0.75 },
  actor: { label: 'Actor', dark: '#3f4a00', tint: '#f2f5de', corner: 4, outline: 0.75 },
  resource: { label: 'Mechanism: resource', dark: '#704b00', tint: '#fff4dc', corner: 4, outline: 0.75 },
  reasoning: { label: 'Mechanism: reasoning', dark: '#8a2c0d', tint: '#fdeae3', corner: 9, outline: 0.75 },
  outcome: { label: 'Outcome', dark: '#00543d', tint: '#e4f3ec', corner: 0, outline: 1.75 },
};
