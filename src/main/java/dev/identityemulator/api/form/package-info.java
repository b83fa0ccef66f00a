/** Reads form and multipart bodies as pairs of names and values, and nests them. */
@NullMarked
package dev.identityemulator.api.form;

import org.jspecify.annotations.NullMarked;
