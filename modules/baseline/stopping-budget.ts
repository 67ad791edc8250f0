import { CostSettings } from './settings';

/** The budget, if using it up keeps launchers from starting more; undefined if there is none, or it only tells. */
export function stoppingBudget({ monthlyBudget }: CostSettings): CostSettings['monthlyBudget'] {
  return monthlyBudget?.action === 'tell' ? undefined : monthlyBudget;
}
