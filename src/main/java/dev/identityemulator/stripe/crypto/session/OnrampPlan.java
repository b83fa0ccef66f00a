package dev.identityemulator.stripe.crypto.session;

import java.time.Instant;

/**
 * What is to happen to a session by itself.
 *
 * @param due when its next step is taken
 */
record OnrampPlan(OnrampGoal goal, OnrampChoice choice, Instant due) {}
