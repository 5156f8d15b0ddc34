/** The wire: form bodies in, JSON out, parameter checks, idempotency keys, faults on demand. */
@NullMarked
package app.gemba.local.provider.api;

import org.jspecify.annotations.NullMarked;
