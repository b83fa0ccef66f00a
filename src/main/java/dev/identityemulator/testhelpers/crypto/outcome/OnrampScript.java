package dev.identityemulator.testhelpers.crypto.outcome;

import dev.identityemulator.stripe.crypto.session.OnrampGoal;
import java.util.List;

/**
 * The content of an arrangement.
 *
 * @param outcomes how far the session comes at each of its openings
 */
record OnrampScript(OnrampMatch match, List<OnrampGoal> outcomes) {}
