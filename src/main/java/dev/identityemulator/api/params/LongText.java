package dev.identityemulator.api.params;

/** The value of a parameter that may be longer than most texts; whoever takes it limits its length. */
public record LongText(String text) {

    /** Never the text, which may be large and may be anything. */
    @Override
    public String toString() {
        return "LongText";
    }
}
