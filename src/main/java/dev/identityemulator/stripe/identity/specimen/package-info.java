/** Draws the specimen images of documents and faces. */
@NullMarked
package dev.identityemulator.stripe.identity.specimen;

import org.jspecify.annotations.NullMarked;
