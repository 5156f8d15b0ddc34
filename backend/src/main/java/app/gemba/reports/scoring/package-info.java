/**
 * The question catalogue and what its answers are worth. Pure: no database, no clock, no network. A
 * {@link app.gemba.reports.scoring.Template} holds every question with its structured score rule;
 * {@link app.gemba.reports.scoring.Scoring} turns the answers of one visit into scores, coverage, grades and caps.
 * A new kind of rule is a new record in {@link app.gemba.reports.scoring.Rule} and a case in the scorer.
 */
@NullMarked
package app.gemba.reports.scoring;

import org.jspecify.annotations.NullMarked;
