/** What a person sees: the hosted payment page, the onboarding page, and the page that lists what the simulator did. */
@NullMarked
package app.gemba.local.provider.pages;

import org.jspecify.annotations.NullMarked;
