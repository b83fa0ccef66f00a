package dev.identityemulator.api.params;

/** A parameter as it was sent: its bracketed name and its text. */
record FormPair(String name, String value) implements Comparable<FormPair> {

    @Override
    public int compareTo(FormPair other) {
        int byName = name.compareTo(other.name);
        return byName == 0 ? value.compareTo(other.value) : byName;
    }
}
