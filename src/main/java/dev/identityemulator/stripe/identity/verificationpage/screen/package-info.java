/** The texts and settings of the screens that a mobile SDK shows. */
@NullMarked
package dev.identityemulator.stripe.identity.verificationpage.screen;

import org.jspecify.annotations.NullMarked;
