package dev.identityemulator.stripe.identity.verificationpage;

import java.util.List;

/** What a page is missing when it is opened. */
record PageRequirements(List<Requirement> missing) {}
