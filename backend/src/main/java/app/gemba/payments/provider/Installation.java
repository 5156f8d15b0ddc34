package app.gemba.payments.provider;

import java.util.UUID;

/** This installation's name, which is left with everything that is made at the provider. */
public interface Installation {
    UUID id();
}
