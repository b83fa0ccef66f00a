/** Checks the webhook handler of an application by what it responds to good, bad and odd requests. */
@NullMarked
package dev.identityemulator.testhelpers.webhookcheck;

import org.jspecify.annotations.NullMarked;
