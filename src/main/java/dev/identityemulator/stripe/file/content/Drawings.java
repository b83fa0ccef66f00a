package dev.identityemulator.stripe.file.content;

/** Makes the bytes of files that are stored as a description of an image only. */
public interface Drawings {

    /** Whether a text describes an image. */
    boolean canDraw(String drawing);

    /** The bytes of the image that this text describes, as many as its file said. */
    byte[] draw(String drawing);
}
