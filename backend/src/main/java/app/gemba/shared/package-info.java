/**
 * What every module stands on and nobody owns: money, typed ids, problems, paging, the outbox and its
 * jobs, object storage. Knows no other module.
 */
@NullMarked
package app.gemba.shared;

import org.jspecify.annotations.NullMarked;
