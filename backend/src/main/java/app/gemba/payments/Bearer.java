package app.gemba.payments;

import io.swagger.v3.oas.annotations.media.Schema;

/** On whom something falls that the buyer got back after it was released. */
@Schema(name = "Bearer")
public enum Bearer {
    /** The representative and we, each as much as each had of the booking. */
    SHARED,
    /** We alone. */
    PLATFORM
}
