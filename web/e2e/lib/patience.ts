/**
 * For what hangs or is missing, in milliseconds: no slow machine comes near it. A test that fails
 * takes two minutes to say so; PATIENCE=5 (seconds) while working on one.
 */
export const patience = Number(process.env['PATIENCE'] ?? 120) * 1000;
