package dev.identityemulator.stripe.forwarding.body;

/**
 * A place in a body that has a value.
 *
 * @param path where it is: a JSON pointer, a path of XML elements, or the key in a form
 * @param parent what tells it from the same name elsewhere
 * @param name its own name
 * @param start where the value begins in the text
 * @param end where it ends
 * @param value the value without quotes and escapes
 * @param form how a value is written there
 */
record Place(String path, String parent, String name, int start, int end, String value, Form form) {

    /** How a value is written. */
    enum Form {
        JSON_STRING,
        JSON_NUMBER,
        /** Something that is no text and no number, or has more in it. */
        OTHER,
        FORM_VALUE,
        /** A form's field without an equals sign. */
        FORM_NAME,
        XML_TEXT,
        XML_ATTRIBUTE,
        /** An element that closes itself; the place is its slash and bracket. */
        XML_CLOSED
    }

    /** Whether the value only keeps the place of another one. */
    boolean isPlaceholder() {
        return switch (form) {
            case JSON_STRING, FORM_VALUE, FORM_NAME, XML_TEXT, XML_ATTRIBUTE, XML_CLOSED -> value.isEmpty();
            case JSON_NUMBER -> value.equals("0");
            case OTHER -> false;
        };
    }
}
