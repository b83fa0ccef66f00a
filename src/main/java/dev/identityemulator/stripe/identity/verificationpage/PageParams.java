package dev.identityemulator.stripe.identity.verificationpage;

import dev.identityemulator.api.params.FieldUpdate;
import dev.identityemulator.api.params.Params;

/** The app that opens a page; its name may be empty. */
record PageParams(FieldUpdate<String> appIdentifier) implements Params {}
