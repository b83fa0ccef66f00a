package dev.identityemulator.confirm.compare;

/**
 * A part of a text that differs by nature.
 *
 * @param label what it is, such as {@code vs}: tokens correspond only if their labels are the same
 * @param size its number of characters if that is part of its form, else 0
 * @param value what it is without a prefix
 */
record Token(TokenKind kind, String label, int size, String value) {

    boolean isLike(Token other) {
        return kind == other.kind && label.equals(other.label) && size == other.size;
    }
}
