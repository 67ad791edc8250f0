export { CostAnomalies } from './cost-anomalies';
export type { CostAnomaliesProps } from './cost-anomalies';
export { MonthlyBudget } from './monthly-budget';
export type { BudgetStop, MonthlyBudgetProps } from './monthly-budget';
