/** After a database was restored from a backup: what the provider has made for us that we no longer know of. */
@NullMarked
package app.gemba.payments.recovery;

import org.jspecify.annotations.NullMarked;
