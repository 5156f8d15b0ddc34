/** One class per resource of the provider's API, and the rules that its objects follow. */
@NullMarked
package app.gemba.local.provider.resources;

import org.jspecify.annotations.NullMarked;
