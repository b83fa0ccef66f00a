package dev.identityemulator.stripe.forwarding.body;

import dev.identityemulator.api.resource.ApiJson;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import tools.jackson.core.JacksonException;

/** Finds the members of a JSON text, and where they are: what is not replaced stays as it was written. */
final class JsonPlaces {

    private final List<Place> places = new ArrayList<>();
    private final Deque<Level> open = new ArrayDeque<>();
    private final String text;
    private int at;

    private JsonPlaces(String text) {
        this.text = text;
    }

    /** An object or an array that the scan is in. */
    private static final class Level {

        private final String path;
        private final boolean array;
        private String name = "";
        private int index;
        private boolean named;

        Level(String path, boolean array) {
            this.path = path;
            this.array = array;
        }

        String member() {
            var segment =
                    array ? String.valueOf(index) : name.replace("~", "~0").replace("/", "~1");
            return path + "/" + segment;
        }
    }

    /**
     * The members of a text in their order.
     *
     * @throws IllegalArgumentException if it is not JSON
     */
    static List<Place> of(String text) {
        try {
            ApiJson.mapper().readTree(text);
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException("not JSON", malformed);
        }
        var scan = new JsonPlaces(text);
        scan.all();
        return scan.places;
    }

    private void all() {
        while (at < text.length()) {
            char c = text.charAt(at);
            switch (c) {
                case '{', '[' -> enter(c == '[');
                case '}', ']' -> leave();
                case ',' -> next();
                case '"' -> string();
                case ':', ' ', '\t', '\r', '\n' -> at++;
                default -> bare();
            }
        }
    }

    private void enter(boolean array) {
        var above = open.peek();
        if (above != null) {
            add(at, at, "", Place.Form.OTHER);
        }
        open.push(new Level(above == null ? "" : above.member(), array));
        at++;
    }

    private void leave() {
        open.poll();
        at++;
    }

    private void next() {
        var level = open.peek();
        if (level != null) {
            level.index++;
            level.named = false;
        }
        at++;
    }

    private void string() {
        int start = at++;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
        var written = text.substring(start, at);
        var value = written.indexOf('\\') < 0
                ? written.substring(1, written.length() - 1)
                : ApiJson.mapper().readValue(written, String.class);
        var level = open.peek();
        if (level != null && !level.array && !level.named) {
            level.name = value;
            level.named = true;
        } else {
            add(start, at, value, Place.Form.JSON_STRING);
        }
    }

    private void bare() {
        int start = at;
        while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        var written = text.substring(start, at);
        boolean number = Character.isDigit(written.charAt(0)) || written.charAt(0) == '-';
        add(start, at, written, number ? Place.Form.JSON_NUMBER : Place.Form.OTHER);
    }

    private void add(int start, int end, String value, Place.Form form) {
        var level = open.peek();
        if (level != null) {
            places.add(new Place(level.member(), level.path, level.array ? "" : level.name, start, end, value, form));
        }
    }
}
