/** Version of the rule set: findings and submissions name it, so that a judgement can be traced to its rules. */
export const RULESET = '1.0.0';
