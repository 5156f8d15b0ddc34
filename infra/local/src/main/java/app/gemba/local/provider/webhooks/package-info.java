/** Signed notifications, sent after the answer and tried again until they are taken. */
@NullMarked
package app.gemba.local.provider.webhooks;

import org.jspecify.annotations.NullMarked;
