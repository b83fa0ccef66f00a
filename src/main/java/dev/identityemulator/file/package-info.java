/** Files and the links to them: what callers upload, and the specimen images of verification attempts. */
@NullMarked
package dev.identityemulator.file;

import org.jspecify.annotations.NullMarked;
