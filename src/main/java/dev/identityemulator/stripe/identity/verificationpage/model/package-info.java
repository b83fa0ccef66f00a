/** The models that mobile SDKs download before they show a screen. */
@NullMarked
package dev.identityemulator.stripe.identity.verificationpage.model;

import org.jspecify.annotations.NullMarked;
