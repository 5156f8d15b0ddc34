/**
 * Who may be found: applications of representatives, the checklist that an admin works through, the level that the
 * passed checks allow, suspension, and checks that run out. Every decision keeps who made it, when and why.
 */
@NullMarked
package app.gemba.vetting;

import org.jspecify.annotations.NullMarked;
