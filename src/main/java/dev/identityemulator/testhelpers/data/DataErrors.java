package dev.identityemulator.testhelpers.data;

import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ApiException;

/** The errors of an import; {@code param} is the path of what is wrong. They repeat no personal data. */
final class DataErrors {

    private DataErrors() {}

    static ApiException notJson() {
        return ApiErrors.unreadable("check that your POST content type is application/json, as of what the GET of this"
                + " address returns");
    }

    static ApiException malformed(long line, long column) {
        return ApiErrors.unreadable("the body is not valid JSON at line " + line + ", column " + column);
    }

    static ApiException otherFormat(String sent, int known) {
        return at(
                "format",
                "The data have the format " + sent + ", and this version of the emulator reads format " + known + ".");
    }

    static ApiException early(String missing) {
        return at(missing, "Missing required param: " + missing + ", which comes before tables.");
    }

    static ApiException invalid(String path, String what) {
        return at(path, "Invalid " + what + ".");
    }

    static ApiException duplicate(String path) {
        return at(path, "There is another row with the same key.");
    }

    static ApiException unknownReference(String path, String table) {
        return at(path, "There is no such row in " + table + ".");
    }

    static ApiException unreadableRow(String path) {
        return at(path, "The emulator cannot read the row: it has a value that no such object has.");
    }

    static ApiException rejectedRows(String path) {
        return at(path, "The database does not take these rows: a value is too large, or is there twice.");
    }

    static ApiException contradiction(String path, String why) {
        return at(path, why);
    }

    static ApiException liveKey(String path) {
        return at(
                path,
                "There is a key of Stripe's live mode in it. Nothing was imported; roll the key if it was sent by"
                        + " mistake.");
    }

    static ApiException tooManyRows(long most) {
        return at("tables", "There are more than " + most + " rows.");
    }

    private static ApiException at(String path, String message) {
        return ApiException.status(400, message).param(path).build();
    }
}
