/** What leads clients here whose host cannot be set: a module for node, and the CA of the port that speaks TLS. */
@NullMarked
package dev.identityemulator.testhelpers.redirect;

import org.jspecify.annotations.NullMarked;
