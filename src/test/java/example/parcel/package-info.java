/** A resource of nobody's, outside of the emulator's own package: the proof that a new one needs no edit elsewhere. */
@NullMarked
package example.parcel;

import org.jspecify.annotations.NullMarked;
