package dev.identityemulator.stripe.identity.specimen;

import java.util.List;

/** What is on a specimen: the image that it is in the place of, a title, and lines of text. */
record Specimen(SubmittedImage image, String title, List<String> lines) {

    /** The bytes of each image, which is told before it is drawn. */
    static final int BYTES = 32 * 1024;

    /** More does not fit into a line of any image. */
    private static final int MOST_CHARACTERS = 60;

    private static final String SEPARATOR = "\n";

    /** The specimen that {@link #text} describes. */
    static Specimen of(String text) {
        var parts = List.of(text.split(SEPARATOR, -1));
        return new Specimen(SubmittedImage.valueOf(parts.get(0)), parts.get(1), parts.subList(2, parts.size()));
    }

    /** Whether a text is one that {@link #text} makes. */
    static boolean isText(String text) {
        var parts = List.of(text.split(SEPARATOR, -1));
        return parts.size() > 1
                && SubmittedImage.names().contains(parts.get(0))
                && of(text).text().equals(text);
    }

    /** A text that holds all of it. */
    String text() {
        var text = new StringBuilder(image.name()).append(SEPARATOR).append(line(title));
        lines.stream()
                .limit(DocumentImage.SMALL_LINES)
                .forEach(line -> text.append(SEPARATOR).append(line(line)));
        return text.toString();
    }

    /** The image as a PNG file of {@link #BYTES} bytes. */
    byte[] png() {
        return switch (image) {
            case DOCUMENT_FRONT -> DocumentImage.front(title, lines);
            case DOCUMENT_BACK -> DocumentImage.back(title, lines);
            case SELFIE -> SelfieImage.of(lines);
        };
    }

    private static String line(String text) {
        var plain = BitmapFont.plain(text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text);
        return plain.length() > MOST_CHARACTERS ? plain.substring(0, MOST_CHARACTERS) : plain;
    }
}
