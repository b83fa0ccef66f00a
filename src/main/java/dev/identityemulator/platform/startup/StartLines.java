package dev.identityemulator.platform.startup;

import java.net.URI;
import java.util.stream.Stream;

/** Lines of the start message: each feature tells its own, and {@code @Order} puts them one below the other. */
@FunctionalInterface
public interface StartLines {

    /** The lines for an emulator at this address. */
    Stream<Line> at(URI address);

    /** A line with what it is about, or without if it continues the one before. */
    record Line(String about, String text) {}
}
